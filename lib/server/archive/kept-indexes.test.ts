import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Capacity } from '@/lib/domain/codes/capacities'
import { keep, keptAt, placeOf } from './kept-indexes'

const minute = 60_000

function identity(login: string, subject = 'anna', capacity: Capacity = 'self') {
  return {
    actor: { key: 'anna', hetu: '', sessionLabel: login },
    subject: { key: subject, hetu: '', capacity },
  }
}
const place = placeOf(identity('login-1')) ?? ''

function answered(state: string, count = 1, newest = 100) {
  const documents = new Map(Array.from({ length: count }, (_, at) => [String(at), {} as never]))
  return {
    state,
    newest,
    index: {
      documents,
      rows: new Map(),
      matters: new Map(),
      relationships: [],
      ended: [],
      readAt: '',
    },
  }
}

const at = (time: number) => vi.setSystemTime(start + time)
const start = Date.UTC(2026, 10, 28)

beforeAll(() => vi.useFakeTimers())
afterAll(() => vi.useRealTimers())
beforeEach(() => {
  vi.advanceTimersByTime(10 * minute)
  at(0)
})

test('what was kept is there until it has not been asked for in five minutes', () => {
  keep(place, answered('a'))
  vi.advanceTimersByTime(5 * minute)
  expect(keptAt(place, 100)?.state).toBe('a')
  vi.advanceTimersByTime(5 * minute)
  expect(keptAt(place, 100)?.state).toBe('a')
  at(15 * minute + 1)
  expect(keptAt(place, 100)).toBeUndefined()
})

test('what was not used for long is let go of, also when nobody asks', () => {
  keep(place, answered('a'))
  vi.advanceTimersByTime(5 * minute + 1)
  at(0)
  expect(keptAt(place, 100)).toBeUndefined()
})

test('a later state takes the place of an earlier one', () => {
  keep(place, answered('a'))
  keep(place, answered('b'))
  expect(keptAt(place, 100)?.state).toBe('b')
})

test.each([
  ['as many list rows', 100, true],
  ['fewer', 0, true],
  ['more', 101, false],
])('an index with a hundred list rows serves who asks for %s: %s', (_name, newest, serves) => {
  keep(place, answered('a', 1, 100))
  expect(keptAt(place, newest) !== undefined).toBe(serves)
})

test.each([
  ['the same person in another login', identity('login-2')],
  ['another client', identity('login-1', 'bertil')],
])('%s has a place of its own', (_name, other) => {
  keep(place, answered('a'))
  expect(keptAt(placeOf(other) ?? '', 100)).toBeUndefined()
})

test.each(['guardian', 'information-right', 'proxy'] as const)(
  'nothing is kept of what is read as %s',
  (capacity) => {
    expect(placeOf(identity('login-1', 'child', capacity))).toBeNull()
  },
)

test('those not used for longest make room', () => {
  keep(place, answered('a', 60_000))
  keep('second', answered('b', 40_000))
  keptAt(place, 100)
  keep('third', answered('c', 30_000))
  expect(keptAt('second', 100)).toBeUndefined()
  expect(keptAt(place, 100)?.state).toBe('a')
  expect(keptAt('third', 100)?.state).toBe('c')
})

test('one that has no room even alone is not kept', () => {
  keep(place, answered('a', 100_001))
  expect(keptAt(place, 0)).toBeUndefined()
})
