import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

export const outcomeNames = [
  'cancelled',
  'expired',
  'stopped',
  'failed',
  'blocked',
  'health-only',
] as const
export type OutcomeName = (typeof outcomeNames)[number]

type Props = Readonly<{
  locale: Locale
  outcome: OutcomeName
  /** The one of a mandate that does not reach social welfare. */
  name?: string
}>

/** What came of choosing, or of stopping. A right that is missing has one neutral text, whatever the cause (R2). */
export function Outcome({ locale, outcome, name }: Props) {
  const t = translator(locale)
  if (outcome === 'blocked')
    return (
      <Notice kind="info" heading={t('behalf.blocked.title')}>
        <p>{t('behalf.blocked.text')}</p>
        <p>{t('behalf.blocked.next')}</p>
      </Notice>
    )
  if (outcome === 'health-only')
    return name === undefined ? null : (
      <Notice kind="info" heading={t('behalf.healthOnly.title')}>
        <p>{t('behalf.healthOnly.text', { name })}</p>
        <p>{t('behalf.healthOnly.how')}</p>
      </Notice>
    )
  const kind = outcome === 'failed' ? 'stop' : outcome === 'stopped' ? 'done' : 'info'
  return (
    <Notice kind={kind} heading={t(`behalf.outcome.${outcome}.title`)}>
      <p>{t(`behalf.outcome.${outcome}.text`)}</p>
      {outcome === 'failed' ? <p>{t('behalf.notOwnData')}</p> : null}
    </Notice>
  )
}
