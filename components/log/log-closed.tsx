import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** The log is closed to this capacity (rules, section 2). It says nothing of what the log holds. */
export function LogClosed({ locale }: Readonly<{ locale: Locale }>) {
  const t = translator(locale)
  return (
    <Notice kind="info" heading={t('log.closed.title')}>
      <p>{t('log.closed.text')}</p>
    </Notice>
  )
}
