import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import type { Place } from '../bundle/place'

const pattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/
const earliest = Date.UTC(1900, 0, 1)
/** Clocks differ; this much ahead is not called the future. */
const clockSkewMs = 5 * 60_000

/** A moment with seconds and time zone that is not in the future. */
export function readMoment(place: Place, now: Date): Date | undefined {
  if (!place.isThere) return undefined
  const moment = momentOf(place.value)
  if (!moment) {
    const form = 'A moment with seconds and a time zone is expected here, and it must exist.'
    return place.report('impossible-date', form)
  }
  if (moment.getTime() > now.getTime() + clockSkewMs) {
    return place.report('impossible-date', 'The moment is in the future.')
  }
  if (moment.getTime() < earliest) {
    return place.report('impossible-date', 'The moment is before the year 1900.')
  }
  return moment
}

function momentOf(value: unknown): Date | undefined {
  const day = typeof value === 'string' ? pattern.exec(value)?.[1] : undefined
  return day && isCalendarDay(day) ? new Date(value as string) : undefined
}
