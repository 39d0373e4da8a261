import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LiveSessionState, SessionState } from '@/lib/contracts/portal/session-state'
import type { Notice } from './session-talk'
import type { Warning } from './session-times'
import { watchSession, type SessionWatch } from './session-watch'

const minute = 60_000
const begin = new Date('2026-11-20T08:00:00Z')
const fresh: LiveSessionState = {
  alive: true,
  login: 'a',
  remainingSeconds: 900,
  limitSeconds: 28_800,
  idleSeconds: 900,
}
/** The server's side of the session, and what the tab did. */
let server: { endsAt: number; limitAt: number; alive: boolean; login: string; answers: boolean }
let shown: (Warning | null)[]
let told: Notice[]
let left: number
let calls: string[]
let watch: SessionWatch

beforeEach(() => {
  vi.useFakeTimers({ now: begin })
  server = {
    endsAt: Date.now() + 15 * minute,
    limitAt: Date.now() + 480 * minute,
    alive: true,
    login: 'a',
    answers: true,
  }
  shown = []
  told = []
  calls = []
  left = 0
  watch = open(fresh)
})
afterEach(() => {
  watch.stop()
  vi.useRealTimers()
})

function open(state: LiveSessionState): SessionWatch {
  return watchSession(state, {
    ask: () => answer('ask'),
    extend: () => {
      if (server.alive) server.endsAt = Math.min(Date.now() + 15 * minute, server.limitAt)
      return answer('extend')
    },
    tell: (notice) => void told.push(notice),
    show: (warning) => void shown.push(warning),
    leave: () => void (left += 1),
  })
}

function answer(call: string): Promise<SessionState | undefined> {
  calls.push(call)
  if (!server.answers) return Promise.resolve(undefined)
  if (!server.alive || Date.now() >= server.endsAt) return Promise.resolve({ alive: false })
  const secondsTo = (end: number) => Math.floor((end - Date.now()) / 1000)
  return Promise.resolve({
    alive: true,
    login: server.login,
    remainingSeconds: secondsTo(server.endsAt),
    limitSeconds: secondsTo(server.limitAt),
    idleSeconds: 900,
  })
}

const pass = (time: number) => vi.advanceTimersByTimeAsync(time)

test('nothing happens for thirteen minutes', async () => {
  await pass(13 * minute - 1)
  expect([calls, shown, left]).toEqual([[], [], 0])
})

test('two minutes before the end the tab asks, and then warns once, with the clock time', async () => {
  await pass(14 * minute)
  expect(calls).toEqual(['ask'])
  expect(shown).toEqual([{ endsAt: new Date('2026-11-20T08:15:00Z'), minutes: 2, reason: 'idle' }])
})

test('no warning when the session was extended elsewhere', async () => {
  server.endsAt += 10 * minute
  await pass(14 * minute)
  expect(shown).toEqual([])
  await pass(10 * minute)
  expect(shown).toHaveLength(1)
})

test('whoever answers the warning goes on, and the other tabs hear of it', async () => {
  await pass(13.5 * minute)
  await watch.stay()
  expect(shown.at(-1)).toBeNull()
  expect(told.at(-1)).toMatchObject({ kind: 'extended', login: 'a' })
  await pass(12 * minute)
  expect(left).toBe(0)
})

test('whoever does not answer is led away when it is over', async () => {
  await pass(15 * minute + 1001)
  expect(left).toBe(1)
  expect(told.at(-1)).toEqual({ kind: 'ended', login: 'a' })
})

test('activity extends once a minute at the most', async () => {
  await pass(59_000)
  await watch.activity()
  expect(calls).toEqual([])
  await pass(1000)
  await watch.activity()
  await watch.activity()
  expect(calls).toEqual(['extend'])
})

test('while the warning stands a stray key extends nothing', async () => {
  await pass(14 * minute)
  await watch.activity()
  expect(calls).toEqual(['ask'])
})

test('another tab that extends takes the warning away here', async () => {
  await pass(14 * minute)
  const endsAt = Date.now() + 15 * minute
  server.endsAt = endsAt
  watch.told({ kind: 'extended', login: 'a', endsAt, limitAt: server.limitAt })
  expect(shown.at(-1)).toBeNull()
})

test.each<[string, Notice]>([
  ['a logout in another tab', { kind: 'ended', login: 'a' }],
  ['another person’s login in another tab', { kind: 'opened', login: 'b' }],
])('%s closes this one', (_name, notice) => {
  watch.told(notice)
  expect(left).toBe(1)
})

test.each<[string, Notice]>([
  ['the same login in another tab', { kind: 'opened', login: 'a' }],
  ['the end of another login', { kind: 'ended', login: 'b' }],
  ['the extension of another login', { kind: 'extended', login: 'b', endsAt: 0, limitAt: 0 }],
])('%s leaves this one open', (_name, notice) => {
  watch.told(notice)
  expect([left, shown]).toEqual([0, []])
})

test('a tab that wakes asks at once, and closes when it is over or somebody else is logged in', async () => {
  await watch.check()
  expect(left).toBe(0)
  server.login = 'b'
  await watch.check()
  expect(left).toBe(1)
})

test('a tab that is asleep beyond the end closes when it wakes', async () => {
  vi.setSystemTime(begin.getTime() + 60 * minute)
  await watch.check()
  expect(left).toBe(1)
})

test('without an answer the tab stays open until the end that it knows of, and not longer', async () => {
  server.answers = false
  await watch.check()
  await pass(14 * minute)
  expect(left).toBe(0)
  await pass(minute + 1001)
  expect(left).toBe(1)
})

test.each([
  ['alive', true, true, true],
  ['logged out', false, true, false],
  ['no answer to be had', true, false, false],
])('a page from the browser’s memory, session %s', async (_name, alive, answers, may) => {
  server = { ...server, alive, answers }
  expect(await watch.mayShow()).toBe(may)
  expect(left).toBe(may ? 0 : 1)
})

test('the absolute limit is told once, and cannot be moved', async () => {
  watch.stop()
  server.limitAt = server.endsAt = begin.getTime() + 5 * minute
  watch = open({ ...fresh, remainingSeconds: 300, limitSeconds: 300 })
  await pass(3 * minute)
  expect(shown).toMatchObject([{ reason: 'limit', minutes: 2 }])
  await watch.stay()
  expect(shown.at(-1)).toBeNull()
  await pass(1.9 * minute)
  expect([shown.length, left]).toEqual([2, 0])
  await pass(0.2 * minute)
  expect(left).toBe(1)
})

test('a logout here is told to the other tabs and leaves this one to its form', async () => {
  await pass(2 * minute)
  void watch.activity()
  watch.loggingOut()
  server.alive = false
  await pass(60 * minute)
  expect([told.at(-1), left]).toEqual([{ kind: 'ended', login: 'a' }, 0])
})

test('a page that was left by logging out is not shown again', async () => {
  watch.loggingOut()
  expect(await watch.mayShow()).toBe(false)
  expect(left).toBe(1)
})
