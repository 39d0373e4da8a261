import layout from '@/components/ui/layout.module.css'
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
        <p>{consentText(will, locale, t)}</p>
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

function consentText({ consent, withdrawnAt }: WillSummaryDto, locale: Locale, t: Translate) {
  if (consent) {
    const date = formatDate(locale, consent.since)
    return t(consent.older ? 'overview.will.olderConsent' : 'overview.will.consent', { date })
  }
  if (withdrawnAt) return t('will.consent.withdrawn', { date: formatDate(locale, withdrawnAt) })
  return t('will.consent.none')
}
