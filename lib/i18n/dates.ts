import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { helsinkiOffset } from '@/lib/domain/calendar/helsinki-time'
import type { Locale } from './locales'
import { localeTraits } from './locale-traits'

const timeZone = 'Europe/Helsinki'
const cache = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: Locale, name: string, options: Intl.DateTimeFormatOptions) {
  const key = `${locale} ${name}`
  const made =
    cache.get(key) ?? new Intl.DateTimeFormat(localeTraits[locale].tag, { timeZone, ...options })
  cache.set(key, made)
  return made
}

/** A calendar day ("2026-11-18") is read at noon, so that no time zone moves it; an instant as it is. */
const toDate = (value: string) => new Date(value.length === 10 ? `${value}T12:00:00Z` : value)
const glued = (text: string) => text.replaceAll(' ', '\u00a0')

/**
 * "18 november 2026", "18. marraskuuta 2026", "18 November 2026", with no-break spaces; in a Swedish sentence "den"
 * stands in the message.
 *
 * @param value a day "2026-11-18", or an instant whose day in Helsinki is meant
 */
export function formatDate(locale: Locale, value: string): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric' } as const
  return glued(formatter(locale, 'date', options).format(toDate(value)))
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

/** Clock time in Helsinki: "10.42" in Swedish and Finnish, "10:42" in English. */
export function formatTime(locale: Locale, instant: string): string {
  const options = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const
  const text = formatter(locale, 'time', options).format(toDate(instant))
  const trimmed = text.replace(/^0(?=\d)/, '')
  return trimmed.replace(/[.:]/, localeTraits[locale].clock)
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
