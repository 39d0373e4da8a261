import { CapacitySection } from '@/components/ui/capacity-section'
import layout from '@/components/ui/layout.module.css'
import { NotificationsSection } from '@/components/ui/notifications-section'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { personInTitle, plateOf } from '@/components/ui/plate-of'
import text from '@/components/ui/text.module.css'
import { Unavailable } from '@/components/ui/unavailable'
import { paths } from '@/lib/addresses/paths'
import type { StatementsPageDto } from '@/lib/contracts/portal/statements'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { ConsentSection } from './consent-section'
import { Hindered } from './hindered'
import { History } from './history'
import { InformationSection } from './information-section'
import { perspectiveOf } from './perspective'
import { ProhibitionsSection } from './prohibitions-section'

type Props = Readonly<{
  locale: Locale
  page: StatementsPageDto
  /** Whether the reader can be told by e-mail when somebody else states something. */
  notes: boolean
}>

/** Three states in order, what hinders all of it said once above them, information, consent and prohibitions, and then all that has been stated. */
export function StatementsPage({ locale, page, notes }: Props) {
  const t = translator(locale)
  const { whose, statements, hindrance } = page
  const told = hindrance.consent === hindrance.prohibition ? hindrance.consent : null
  return (
    <>
      <PageTitle
        locale={locale}
        page={t('statements.title')}
        person={personInTitle(locale, whose)}
      />
      <PageHead
        title={t('statements.title')}
        plate={plateOf(locale, whose)}
        lead={
          told === 'minor' ? t('statements.leadMinor') : t('statements.lead', perspectiveOf(whose))
        }
      />
      <div className={`${layout.wrap} ${layout.body}`}>
        <div className={layout.two}>
          <div className={layout.sections}>
            {statements.state === 'read' ? (
              <>
                {told ? <Hindered locale={locale} whose={whose} hindrance={told} /> : null}
                <InformationSection locale={locale} page={page} />
                <ConsentSection {...{ locale, page, statements, told }} />
                <ProhibitionsSection {...{ locale, page, statements, told }} />
                <History locale={locale} handle={whose.handle} history={statements.history} />
              </>
            ) : (
              <Unavailable
                locale={locale}
                heading={t('statements.unavailable')}
                reassurance={t('statements.stillInForce')}
                reference={statements.reference}
                retry={paths.statements(locale, whose.handle)}
              />
            )}
          </div>
          <aside aria-label={t('statements.difference.heading')} className={layout.sectionsClose}>
            <Difference locale={locale} />
            <CapacitySection locale={locale} whose={whose} />
            {notes ? (
              <NotificationsSection
                locale={locale}
                href={paths.notifications(locale)}
                kind="side"
              />
            ) : null}
          </aside>
        </div>
      </div>
    </>
  )
}

function Difference({ locale }: Readonly<{ locale: Locale }>) {
  const t = translator(locale)
  return (
    <div className={`${text.panel} ${layout.stack}`}>
      <h2>{t('statements.difference.heading')}</h2>
      <p>{t('statements.difference.consent')}</p>
      <p>{t('statements.difference.prohibition')}</p>
      <p>{t('statements.difference.view')}</p>
      <p className={text.small}>{t('statements.healthNote')}</p>
    </div>
  )
}
