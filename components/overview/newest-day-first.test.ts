import { expect, test } from 'vitest'
import { newestDayFirst } from './newest-day-first'

const inOrder = (...moments: readonly (readonly [name: string, at: string])[]) =>
  newestDayFirst(moments.map(([name, at]) => ({ name, at }))).map(({ name }) => name)

test('the newest day stands first', () => {
  expect(inOrder(['old', '2026-11-18'], ['new', '2026-11-20'])).toEqual(['new', 'old'])
})

test('what has the same day stays in the order it came', () => {
  const same = '2026-11-20'
  expect(inOrder(['a', same], ['b', same], ['c', same])).toEqual(['a', 'b', 'c'])
})

test('a document stands before what happened later on its day, in the order they came', () => {
  expect(inOrder(['document', '2026-11-20'], ['row', '2026-11-20T12:00:00Z'])).toEqual([
    'document',
    'row',
  ])
})

test('what happened after midnight in Helsinki is of the new day, though not yet in UTC', () => {
  const afterMidnight = '2026-11-20T22:30:00Z'
  expect(inOrder(['row', afterMidnight], ['document', '2026-11-21'])).toEqual(['row', 'document'])
  expect(inOrder(['document', '2026-11-20'], ['row', afterMidnight])).toEqual(['row', 'document'])
})

test('nothing is nothing', () => expect(inOrder()).toEqual([]))
