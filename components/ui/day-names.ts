import { formatDate } from '@/lib/i18n/dates'
import { formatter } from '@/lib/i18n/formatter'
import type { Locale } from '@/lib/i18n/locales'

/** "mån", "ma", "Mon": a day of the week over its column, as the language writes it. */
export const weekdayName = (locale: Locale, date: Date) =>
  formatter(locale, 'weekday', { weekday: 'short' }).format(date)

/**
 * "onsdag 4 februari 2026", "keskiviikko 4. helmikuuta 2026", "Wednesday 4 February 2026": a day as it is read aloud. In two
 * steps, for together they would be "keskiviikkona", on Wednesday.
 */
export const dayName = (locale: Locale, date: Date) =>
  `${formatter(locale, 'long weekday', { weekday: 'long' }).format(date)} ${formatDate(locale, date.toISOString())}`
