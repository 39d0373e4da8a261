import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import type { Place } from '../bundle/place'
import { dayInHelsinki } from './day-in-helsinki'

const earliest = '1900-01-01'

/** A day of the calendar, YYYY-MM-DD, from 1900 on. */
export function readDay(place: Place): string | undefined {
  if (!place.isThere) return undefined
  const day = place.value
  if (typeof day !== 'string' || !isCalendarDay(day)) {
    return place.report('impossible-date', 'A day that exists is expected here, as YYYY-MM-DD.')
  }
  return day < earliest ? place.report('impossible-date', 'The day is before the year 1900.') : day
}

/** A day as `readDay` takes it that has come: today in Finland or before. */
export function readPastDay(place: Place, now: Date): string | undefined {
  const day = readDay(place)
  if (day !== undefined && day > dayInHelsinki(now)) {
    return place.report('impossible-date', 'The day is in the future.')
  }
  return day
}

/** A period of days that have come; the end is not before the start. */
export function readPeriod(place: Place, now: Date): { start?: string; end?: string } {
  if (!place.hasOnly(['start', 'end'])) return {}
  const start = readPastDay(place.at('start'), now)
  const end = readPastDay(place.at('end'), now)
  if (start && end && end < start) {
    place.at('end').report('impossible-date', 'The end is before the start.')
  }
  return { start, end }
}
