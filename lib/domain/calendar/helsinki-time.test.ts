import { expect, test } from 'vitest'
import { atHelsinkiClock, helsinkiTime, readHelsinkiTime, secondsToNextDay } from './helsinki-time'

const cases = [
  ['in winter', '2026-11-28T12:05:00Z', '2026-11-28 14:05 +02:00'],
  ['in summer', '2026-07-01T12:05:00Z', '2026-07-01 15:05 +03:00'],
  ['on another day than in UTC', '2026-11-28T22:30:00Z', '2026-11-29 00:30 +02:00'],
  ['in another year', '2026-12-31T22:00:00Z', '2027-01-01 00:00 +02:00'],
  ['the minute before summer time', '2026-03-29T00:59:00Z', '2026-03-29 02:59 +02:00'],
  ['the minute when it begins', '2026-03-29T01:00:00Z', '2026-03-29 04:00 +03:00'],
  ['half past three, the first time', '2026-10-25T00:30:00Z', '2026-10-25 03:30 +03:00'],
  ['half past three, the second time', '2026-10-25T01:30:00Z', '2026-10-25 03:30 +02:00'],
  ['with seconds', '2026-11-28T12:05:07Z', '2026-11-28 14:05:07 +02:00'],
  ['with less than a second', '2026-11-28T12:05:00.120Z', '2026-11-28 14:05:00.12 +02:00'],
  ['with thousandths that are none', '2026-11-28T12:05:07.000Z', '2026-11-28 14:05:07 +02:00'],
  ['told with an offset', '2026-11-28T13:05:00+01:00', '2026-11-28 14:05 +02:00'],
] as const

test.each(cases)('%s: %s is %s, and back', (_name, instant, text) => {
  expect(helsinkiTime(instant)).toBe(text)
  expect(readHelsinkiTime(text)).toBe(new Date(instant).toISOString())
})

test.each([
  ['in winter', '2026-11-28', '14:05', '2026-11-28T12:05:00.000Z'],
  ['in summer', '2026-06-28', '00:00', '2026-06-27T21:00:00.000Z'],
  ['before spring leaves an hour out', '2026-03-29', '02:59', '2026-03-29T00:59:00.000Z'],
  ['in that hour', '2026-03-29', '03:00', undefined],
  ['after it', '2026-03-29', '04:00', '2026-03-29T01:00:00.000Z'],
  ['in the hour that comes twice', '2026-10-25', '03:30', '2026-10-25T00:30:00.000Z'],
  ['after it the second time', '2026-10-25', '04:00', '2026-10-25T02:00:00.000Z'],
])('when the clock shows a time %s', (_name, day, clock, instant) => {
  expect(atHelsinkiClock(day, clock)?.toISOString()).toBe(instant)
})

test.each(['2026-11-28T12:05:00Z', '2026-11-28 14:05', '2026-13-28 14:05 +02:00', '', 'igår'])(
  '%j is none',
  (text) => expect(readHelsinkiTime(text)).toBeUndefined(),
)

test.each([
  ['in winter', '2026-11-28T20:00:00Z', 2 * 3600],
  ['in summer', '2026-06-28T20:00:00Z', 3600],
  ['at midnight', '2026-11-28T22:00:00Z', 24 * 3600],
  ['on the short day of spring', '2026-03-28T22:00:00Z', 23 * 3600],
  ['on the long day of autumn', '2026-10-24T21:00:00Z', 25 * 3600],
  ['a moment before midnight', '2026-11-28T21:59:59.900Z', 1],
])('%s it is known how long the day still is', (_, instant, seconds) =>
  expect(secondsToNextDay(new Date(instant))).toBe(seconds),
)
