import layout from '@/components/ui/layout.module.css'
import { isOwn } from '@/components/ui/plate-of'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { Unavailable } from '@/components/ui/unavailable'
import { paths } from '@/lib/client/paths'
import type { OverviewDto, WillSummaryDto } from '@/lib/contracts/portal/overview'
import type { Whose } from '@/lib/contracts/portal/whose'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator, type Translate } from '@/lib/i18n/translator'

type Props = Readonly<{ locale: Locale; whose: Whose; will: OverviewDto['will'] }>

/** Information, consent and prohibitions in a line each, and the way to them. */
export function WillSummary({ locale, whose, will }: Props) {
  const t = translator(locale)
  const page = paths.will(locale, whose.handle)
  if (will.state === 'unavailable') {
    return (
      <Unavailable
        locale={locale}
        heading={t('will.unavailable')}
        reassurance={t('will.stillInForce')}
        reference={will.reference}
        retry={paths.overview(locale, whose.handle)}
        narrow
      />
    )
  }
  const may = will.mayChange ? 'change' : 'see'
  return (
    <Section heading={t('will.title')} kind="side">
      <div className={layout.stack}>
        <p>{informationText(will, locale, t)}</p>
        <p>{consentText(will, whose, locale, t)}</p>
        {askText(will, whose, locale, t)}
        <p>{t('overview.will.prohibitions', { count: will.prohibitions })}</p>
        <p>
          <a className={text.go} href={page}>
            {t(`overview.will.${may}`)}
          </a>
        </p>
      </div>
    </Section>
  )
}

function informationText({ informed, received }: WillSummaryDto, locale: Locale, t: Translate) {
  if (!received) return t('will.information.none')
  const said = { version: received.version, date: formatDate(locale, received.at) }
  return t(informed ? 'will.information.received' : 'overview.will.olderInformation', said)
}

/** What the client is asked when a guardian's consent ends, before and after (C7). */
function askText({ consent, endedOn }: WillSummaryDto, whose: Whose, locale: Locale, t: Translate) {
  if (consent?.endsOn && consent.endsSoon) {
    return <p>{t('will.consent.ask', { ends: formatDate(locale, consent.endsOn) })}</p>
  }
  return endedOn && whose.capacity === 'self' ? <p>{t('will.consent.nowYou')}</p> : null
}

function consentText(
  { consent, withdrawnAt, endedOn }: WillSummaryDto,
  whose: Whose,
  locale: Locale,
  t: Translate,
) {
  if (consent?.endsOn) {
    return t('overview.will.guardiansConsent', { ends: formatDate(locale, consent.endsOn) })
  }
  if (consent) {
    const date = formatDate(locale, consent.since)
    return t(consent.older ? 'overview.will.olderConsent' : 'overview.will.consent', { date })
  }
  if (withdrawnAt) return t('will.consent.withdrawn', { date: formatDate(locale, withdrawnAt) })
  if (endedOn) {
    return t('will.consent.ended', {
      date: formatDate(locale, endedOn),
      perspective: isOwn(whose) ? 'self' : 'other',
    })
  }
  return t('will.consent.none')
}
