import { Notice } from '@/components/ui/notice'
import type { RepresentationOutcome } from '@/lib/addresses/outcomes'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{
  locale: Locale
  outcome: RepresentationOutcome
  /** The one of a mandate that does not reach social welfare. */
  name?: string
}>

/** What came of choosing, or of stopping. A right that is missing has one neutral text, whatever the cause (R2). */
export function Outcome({ locale, outcome, name }: Props) {
  const t = translator(locale)
  if (outcome === 'blocked')
    return (
      <Notice kind="info" heading={t('representation.blocked.title')}>
        <p>{t('representation.blocked.text')}</p>
        <p>{t('representation.blocked.next')}</p>
      </Notice>
    )
  if (outcome === 'health-only')
    return name === undefined ? null : (
      <Notice kind="info" heading={t('representation.healthOnly.title')}>
        <p>{t('representation.healthOnly.text', { name })}</p>
        <p>{t('representation.healthOnly.how')}</p>
      </Notice>
    )
  const kind = outcome === 'failed' ? 'stop' : outcome === 'stopped' ? 'done' : 'info'
  return (
    <Notice kind={kind} heading={t(`representation.outcome.${outcome}.title`)}>
      <p>{t(`representation.outcome.${outcome}.text`)}</p>
      {outcome === 'failed' ? <p>{t('representation.notOwnData')}</p> : null}
    </Notice>
  )
}
