import { describe, expect, it } from 'vitest'
import { secondsUntilOneDay } from './within-one-day'

describe('when a test of five minutes may begin', () => {
  it.each([
    { now: '2026-11-30T12:00:00Z', seconds: 0, because: 'it is noon' },
    { now: '2026-11-30T21:54:59Z', seconds: 0, because: 'five minutes are left in Helsinki' },
    { now: '2026-11-30T21:58:55Z', seconds: 65, because: 'the day turns in a minute' },
    { now: '2026-11-30T22:00:00Z', seconds: 0, because: 'the day has just begun' },
    { now: '2026-06-30T20:59:00Z', seconds: 60, because: 'in summer it turns an hour earlier' },
    { now: '2026-10-24T20:59:30Z', seconds: 30, because: 'the clock goes back in the night' },
    { now: '2026-11-30T23:58:00Z', seconds: 0, because: 'only the day in Greenwich turns' },
  ])('in $seconds s at $now, for $because', ({ now, seconds }) => {
    expect(secondsUntilOneDay(new Date(now), 300)).toBe(seconds)
  })
})
