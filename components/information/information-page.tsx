import layout from '@/components/ui/layout.module.css'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { isOwn, personInTitle, plateOf } from '@/components/ui/plate-of'
import { Unavailable } from '@/components/ui/unavailable'
import { paths } from '@/lib/addresses/paths'
import type { InformationDto } from '@/lib/contracts/portal/information'
import type { Locale } from '@/lib/i18n/locales'
import { personName } from '@/lib/i18n/person-name'
import { translator } from '@/lib/i18n/translator'
import { ConfirmForm } from './confirm-form'
import { ConfirmProblem, type ConfirmOutcome } from './confirm-problem'
import { InformationText } from './information-text'
import { WhyAsked } from './why-asked'

type Props = Readonly<{
  locale: Locale
  data: InformationDto
  /** What came of the last try, when it did not succeed. */
  problem?: ConfirmOutcome
}>

/** The Kanta information for the one who is logged in: read and confirmed before all else by an adult (I). */
export function InformationPage({ locale, data, problem }: Props) {
  const t = translator(locale)
  const { whose, information } = data
  const own = isOwn(whose)
  const asked =
    information.state === 'read' && information.need !== 'none' && information.mayConfirm
  // The address may still name a problem that has been solved since.
  const solved = information.state === 'read' && !asked
  const shown = solved ? undefined : problem
  const title = t(asked && own ? 'information.heading' : 'information.title')
  const lead = asked
    ? t(own ? 'information.lead' : 'information.leadFor', { name: personName(locale, whose) })
    : t('information.leadPublic')
  return (
    <>
      <PageTitle
        locale={locale}
        page={t('information.title')}
        person={personInTitle(locale, whose)}
        error={shown !== undefined}
      />
      <PageHead title={title} plate={plateOf(locale, whose)} lead={lead} />
      <div className={`${layout.wrap} ${layout.body}`}>
        <div className={layout.two}>
          <div className={layout.sections}>
            {shown ? <ConfirmProblem locale={locale} problem={shown} /> : null}
            <InformationText locale={locale} />
            {information.state === 'unavailable' ? (
              <Unavailable
                locale={locale}
                heading={t('errors.unavailable.title')}
                reassurance={t('errors.unavailable.dataNotGone')}
                reference={information.reference}
                retry={paths.information(locale, whose.handle)}
              />
            ) : asked ? (
              <ConfirmForm
                locale={locale}
                whose={whose}
                information={information}
                error={shown === 'tick'}
              />
            ) : null}
          </div>
          <WhyAsked locale={locale} own={own} information={information} />
        </div>
      </div>
    </>
  )
}
