import { expect, test } from 'vitest'
import { idleEnd, isAlive, isExtensionDue, timesOfNewSession } from './session-times'

const limits = { idleSeconds: 900, absoluteSeconds: 28_800 }
const login = new Date('2026-11-20T08:00:00Z')
const at = (clock: string) => new Date(`2026-11-20T${clock}Z`)
const times = timesOfNewSession(login, limits)

test('a new session ends after the idle limit, and at the absolute one at the latest', () => {
  expect(times).toEqual({ expiresAt: at('08:15:00'), absoluteUntil: at('16:00:00') })
})

test('an absolute limit that is shorter than the idle limit wins from the start', () => {
  const short = timesOfNewSession(login, { idleSeconds: 900, absoluteSeconds: 600 })
  expect(short.expiresAt).toEqual(at('08:10:00'))
})

test.each([
  ['alive at login', '08:00:00', true],
  ['alive in the last millisecond', '08:14:59.999', true],
  ['over at the very moment it ends', '08:15:00', false],
  ['over a day later', '23:00:00', false],
])('%s', (_name, clock, alive) => expect(isAlive(times, at(clock))).toBe(alive))

test.each([
  ['activity moves the end', '08:10:00', '08:25:00'],
  ['activity near the absolute limit moves it only up to there', '15:50:00', '16:00:00'],
])('%s', (_name, clock, end) => {
  expect(idleEnd(at(clock), times.absoluteUntil, limits.idleSeconds)).toEqual(at(end))
})

test.each([
  ['activity within the minute is not written', '08:00:59', false],
  ['activity after a minute is', '08:01:00', true],
])('%s', (_name, clock, due) => {
  expect(isExtensionDue(times, at(clock), limits.idleSeconds)).toBe(due)
})

test('nothing is written when the end cannot move any more', () => {
  const last = { expiresAt: at('16:00:00'), absoluteUntil: at('16:00:00') }
  expect(isExtensionDue(last, at('15:59:00'), limits.idleSeconds)).toBe(false)
})

test('a short idle limit is extended more often than once a minute', () => {
  const short = { expiresAt: at('08:00:30'), absoluteUntil: at('16:00:00') }
  expect(isExtensionDue(short, at('08:00:02'), 30)).toBe(true)
})
