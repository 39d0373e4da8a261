import { addDays } from './add-to-day'
import { helsinkiDay } from './helsinki-day'

const inHelsinki = /* @__PURE__ */ new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  dateStyle: 'short',
  timeStyle: 'medium',
})
const offsets = /* @__PURE__ */ new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Helsinki',
  timeZoneName: 'longOffset',
})

/** How far ahead of UTC Helsinki is at an instant: "+02:00", in summer "+03:00". */
export function helsinkiOffset(instant: string): string {
  const parts = offsets.formatToParts(new Date(instant))
  return parts.find(({ type }) => type === 'timeZoneName')?.value.slice('GMT'.length) || '+00:00'
}

/**
 * An instant as it stands in files for people: "2026-11-28 14:05 +02:00", the clock in Helsinki with its offset. Seconds, and
 * what is less, stand there when there are any, so that {@link readHelsinkiTime} gives the very instant back.
 */
export function helsinkiTime(instant: string): string {
  const clock = inHelsinki.format(new Date(instant)).replace(/:00$/, '')
  const less = /:(\d{2}\.\d*[1-9])0*(?:Z|[+-])/.exec(instant)?.[1]
  const exact = less === undefined ? clock : `${clock.slice(0, 16)}:${less}`
  return `${exact} ${helsinkiOffset(instant)}`
}

const written = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ([+-]\d{2}:\d{2})$/

/** The instant that {@link helsinkiTime} wrote, in UTC; undefined for anything else. */
export function readHelsinkiTime(text: string): string | undefined {
  const [, day, clock, offset] = written.exec(text) ?? []
  const at = Date.parse(`${day}T${clock}${offset}`)
  return Number.isNaN(at) ? undefined : new Date(at).toISOString()
}

/**
 * The instant at which the clock in Helsinki shows a time, "HH:MM", on a day; undefined in the hour that spring leaves out. Of the hour that comes
 * twice in autumn it is the first.
 */
export function atHelsinkiClock(day: string, clock: string): Date | undefined {
  return ['+03:00', '+02:00']
    .map((offset) => new Date(`${day}T${clock}:00${offset}`))
    .find((instant) => inHelsinki.format(instant) === `${day} ${clock}:00`)
}

/** Seconds from an instant until the next day begins in Helsinki, at least one. */
export function secondsToNextDay(instant: Date): number {
  const begins = dayBegins(addDays(helsinkiDay(instant), 1))
  return Math.max(1, Math.ceil((begins.getTime() - instant.getTime()) / 1000))
}

/** The instant at which a day, YYYY-MM-DD, begins in Helsinki. */
export function dayBegins(day: string): Date {
  return new Date(`${day}T00:00:00${helsinkiOffset(`${day}T00:00:00Z`)}`)
}
