import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'

/** A day in words, readable by machines too. */
export function Day({ day, locale }: { day: string; locale: Locale }) {
  return <time dateTime={day}>{formatDate(locale, day)}</time>
}
