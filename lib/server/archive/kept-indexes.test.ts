import { beforeEach, expect, test } from 'vitest'
import type { Capacity } from '@/lib/domain/codes/capacities'
import { keep, keptAt, letGoOfUnused, placeOf } from './kept-indexes'

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
  return { state, newest, index: { documents, rows: new Map(), relationships: [], readAt: '' } }
}

beforeEach(() => letGoOfUnused(Number.POSITIVE_INFINITY))

test('what was kept is there until it has not been asked for in five minutes', () => {
  keep(place, answered('a'), 0)
  expect(keptAt(place, 100, 5 * minute)?.state).toBe('a')
  letGoOfUnused(9 * minute)
  expect(keptAt(place, 100, 10 * minute)?.state).toBe('a')
  expect(keptAt(place, 100, 15 * minute + 1)).toBeUndefined()
})

test('what was not used for long is let go of', () => {
  keep(place, answered('a'), 0)
  letGoOfUnused(5 * minute + 1)
  expect(keptAt(place, 100, 1)).toBeUndefined()
})

test('a later state takes the place of an earlier one', () => {
  keep(place, answered('a'), 0)
  keep(place, answered('b'), 1)
  expect(keptAt(place, 100, 2)?.state).toBe('b')
})

test.each([
  ['as many list rows', 100, true],
  ['fewer', 0, true],
  ['more', 101, false],
])('an index with a hundred list rows serves who asks for %s: %s', (_name, newest, serves) => {
  keep(place, answered('a', 1, 100), 0)
  expect(keptAt(place, newest, 1) !== undefined).toBe(serves)
})

test.each([
  ['the same person in another login', identity('login-2')],
  ['another client', identity('login-1', 'bertil')],
])('%s has a place of its own', (_name, other) => {
  keep(place, answered('a'), 0)
  expect(keptAt(placeOf(other) ?? '', 100, 1)).toBeUndefined()
})

test.each(['guardian', 'information-right', 'proxy'] as const)(
  'nothing is kept of what is read as %s',
  (capacity) => {
    expect(placeOf(identity('login-1', 'child', capacity))).toBeNull()
  },
)

test('those not used for longest make room', () => {
  keep(place, answered('a', 60_000), 0)
  keep('second', answered('b', 40_000), 1)
  keptAt(place, 100, 2)
  keep('third', answered('c', 30_000), 3)
  expect(keptAt('second', 100, 4)).toBeUndefined()
  expect(keptAt(place, 100, 4)?.state).toBe('a')
  expect(keptAt('third', 100, 4)?.state).toBe('c')
})

test('one that has no room even alone is not kept', () => {
  keep(place, answered('a', 100_001), 0)
  expect(keptAt(place, 0, 1)).toBeUndefined()
})
