import type { Locale } from '@/lib/i18n/locales'
import { formatter } from '@/lib/i18n/formatter'

/** "mån", "ma", "Mon": a day of the week over its column, as the language writes it. */
export const weekdayName = (locale: Locale, date: Date) =>
  formatter(locale, 'weekday', { weekday: 'short' }).format(date)
