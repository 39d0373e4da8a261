import { CapacitySection } from '@/components/ui/capacity-section'
import layout from '@/components/ui/layout.module.css'
import { NotesSection } from '@/components/ui/notes-section'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { personInTitle, plateOf } from '@/components/ui/plate-of'
import text from '@/components/ui/text.module.css'
import { Unavailable } from '@/components/ui/unavailable'
import { paths } from '@/lib/client/paths'
import type { WillPageDto } from '@/lib/contracts/portal/will'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { ConsentSection } from './consent-section'
import { History } from './history'
import { InformationSection } from './information-section'
import { perspectiveOf } from './perspective'
import { ProhibitionsSection } from './prohibitions-section'

type Props = Readonly<{
  locale: Locale
  page: WillPageDto
  /** Whether the reader can be told by e-mail when somebody else states something. */
  notes: boolean
}>

/** Three states in order, information, consent and prohibitions, and then all that has been stated. */
export function WillPage({ locale, page, notes }: Props) {
  const t = translator(locale)
  const { whose, statements } = page
  return (
    <>
      <PageTitle locale={locale} page={t('will.title')} person={personInTitle(locale, whose)} />
      <PageHead
        title={t('will.title')}
        plate={plateOf(locale, whose)}
        lead={t('will.lead', perspectiveOf(whose))}
      />
      <div className={`${layout.wrap} ${layout.body}`}>
        <div className={layout.two}>
          <div className={layout.sections}>
            {statements.state === 'read' ? (
              <>
                <InformationSection locale={locale} page={page} />
                <ConsentSection locale={locale} page={page} statements={statements} />
                <ProhibitionsSection locale={locale} page={page} statements={statements} />
                <History locale={locale} handle={whose.handle} history={statements.history} />
              </>
            ) : (
              <Unavailable
                locale={locale}
                heading={t('will.unavailable')}
                reassurance={t('will.stillInForce')}
                reference={statements.reference}
                retry={paths.will(locale, whose.handle)}
              />
            )}
          </div>
          <aside aria-label={t('will.difference.heading')} className={layout.sectionsClose}>
            <Difference locale={locale} />
            <CapacitySection locale={locale} whose={whose} />
            {notes ? <NotesSection locale={locale} href={paths.notes(locale)} kind="side" /> : null}
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
      <h2>{t('will.difference.heading')}</h2>
      <p>{t('will.difference.consent')}</p>
      <p>{t('will.difference.prohibition')}</p>
      <p>{t('will.difference.view')}</p>
      <p className={text.small}>{t('will.healthNote')}</p>
    </div>
  )
}
