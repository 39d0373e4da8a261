import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { helsinkiOffset } from '@/lib/domain/calendar/helsinki-time'
import { formatTime } from './format-time'
import { formatter, toDate } from './formatter'
import type { Locale } from './locales'

const glued = (text: string) => text.replaceAll(' ', '\u00a0')

/** Dates as they were written last: a list writes the same few days again and again, and to write one costs as much as ten of its other words. */
const dates = new Map<string, string>()
const mostDates = 5000

/**
 * "18 november 2026", "18. marraskuuta 2026", "18 November 2026", with no-break spaces; in a Swedish sentence "den"
 * stands in the message.
 *
 * @param value a day "2026-11-18", or an instant whose day in Helsinki is meant
 */
export function formatDate(locale: Locale, value: string): string {
  const key = `${locale}${value}`
  const known = dates.get(key)
  if (known !== undefined) return known
  const options = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const date = glued(formatter(locale, 'date', options).format(toDate(value)))
  if (dates.size >= mostDates) dates.clear()
  dates.set(key, date)
  return date
}

/** The day without its year: "18 november", "18. marraskuuta", "18 November". */
export function formatDayAndMonth(locale: Locale, value: string): string {
  const options = { day: 'numeric', month: 'long' } as const
  return glued(formatter(locale, 'day', options).format(toDate(value)))
}

/**
 * "oktober 2026", "lokakuu 2026", "October 2026".
 *
 * @param value a month "2026-10", or an instant whose month in Helsinki is meant
 */
export function formatMonth(locale: Locale, value: string): string {
  const options = { month: 'long', year: 'numeric' } as const
  const instant = value.length === 7 ? `${value}-15` : value
  return glued(formatter(locale, 'month', options).format(toDate(instant)))
}

/** The clock time in what is kept or sent: "10.42 (UTC+02:00)", for an hour in October comes twice. */
export function formatTimeAndOffset(locale: Locale, instant: string): string {
  return `${formatTime(locale, instant)}\u00a0(UTC${helsinkiOffset(instant)})`
}

/** For date fields only: "18.11.2026" in every language. */
export function formatNumericDate(day: string): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)}.${Number(month)}.${year}`
}

/** Today in Helsinki as an example for date fields: "18.11.2026". */
export function formatToday(now: Date): string {
  return formatNumericDate(helsinkiDay(now))
}
