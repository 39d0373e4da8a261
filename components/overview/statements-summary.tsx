import layout from '@/components/ui/layout.module.css'
import { isOwn } from '@/components/ui/plate-of'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { Unavailable } from '@/components/ui/unavailable'
import { paths } from '@/lib/addresses/paths'
import type { OverviewDto, StatementsSummaryDto } from '@/lib/contracts/portal/overview'
import type { Whose } from '@/lib/contracts/portal/whose'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator, type Translate } from '@/lib/i18n/translator'

type Props = Readonly<{ locale: Locale; whose: Whose; statements: OverviewDto['statements'] }>

/** Information, consent and prohibitions in a line each, and the way to them. */
export function StatementsSummary({ locale, whose, statements }: Props) {
  const t = translator(locale)
  const page = paths.statements(locale, whose.handle)
  if (statements.state === 'unavailable') {
    return (
      <Unavailable
        locale={locale}
        heading={t('statements.unavailable')}
        reassurance={t('statements.stillInForce')}
        reference={statements.reference}
        retry={paths.overview(locale, whose.handle)}
        narrow
      />
    )
  }
  const may = statements.mayChange ? 'change' : 'see'
  return (
    <Section heading={t('statements.title')} kind="side">
      <div className={layout.stack}>
        <p>{informationText(statements, locale, t)}</p>
        <p>{consentText(statements, whose, locale, t)}</p>
        {askText(statements, whose, locale, t)}
        <p>{t('overview.statements.prohibitions', { count: statements.prohibitions })}</p>
        <p>
          <a className={text.go} href={page}>
            {t(`overview.statements.${may}`)}
          </a>
        </p>
      </div>
    </Section>
  )
}

function informationText(
  { informed, received }: StatementsSummaryDto,
  locale: Locale,
  t: Translate,
) {
  if (!received) return t('statements.information.none')
  const said = { version: received.version, date: formatDate(locale, received.at) }
  return t(
    informed ? 'statements.information.received' : 'overview.statements.olderInformation',
    said,
  )
}

/** What the client is asked when a guardian's consent ends, before and after (C7). */
function askText(
  { consent, endedOn }: StatementsSummaryDto,
  whose: Whose,
  locale: Locale,
  t: Translate,
) {
  if (consent?.endsOn && consent.endsSoon) {
    return <p>{t('statements.consent.ask', { ends: formatDate(locale, consent.endsOn) })}</p>
  }
  return endedOn && whose.capacity === 'self' ? <p>{t('statements.consent.nowYou')}</p> : null
}

function consentText(
  { consent, withdrawnAt, endedOn }: StatementsSummaryDto,
  whose: Whose,
  locale: Locale,
  t: Translate,
) {
  if (consent?.endsOn) {
    return t('overview.statements.guardiansConsent', { ends: formatDate(locale, consent.endsOn) })
  }
  if (consent) {
    const date = formatDate(locale, consent.since)
    return t(consent.older ? 'overview.statements.olderConsent' : 'overview.statements.consent', {
      date,
    })
  }
  if (withdrawnAt)
    return t('statements.consent.withdrawn', { date: formatDate(locale, withdrawnAt) })
  if (endedOn) {
    return t('statements.consent.ended', {
      date: formatDate(locale, endedOn),
      perspective: isOwn(whose) ? 'self' : 'other',
    })
  }
  return t('statements.consent.none')
}
