import { describe, expect, test } from 'vitest'
import { compareAnswer, type ShownEvent } from './compare-answer'

const hour = (clock: number) => `2026-11-21T${String(clock).padStart(2, '0')}:00:00.000Z`
const theirs = (id: string, clock: number, from?: number) => ({
  ...{ id, at: hour(clock) },
  ...(from !== undefined && { from: hour(from) }),
})
const ours = (id: string, clock: number, change: Partial<ShownEvent> = {}): ShownEvent => ({
  ...{ id, at: hour(clock), kind: 'use', register: 'county-08', says: 'read' },
  ...change,
})

const none = { same: [], differ: [], onlyTheirs: [], onlyOurs: [] }
const ids = (rows: readonly Readonly<{ id: string }>[]) => rows.map(({ id }) => id)

describe('an answer beside the log (L6)', () => {
  test.each([
    ['all is the same', [theirs('a', 9)], [ours('a', 9)], { same: ['a'] }],
    ['a row tells another time', [theirs('a', 9)], [ours('a', 8)], { differ: ['a'] }],
    ['a row is in the answer alone', [theirs('a', 9)], [], { onlyTheirs: ['a'] }],
    [
      'a row between its first and its last is here alone',
      [theirs('a', 7), theirs('c', 9)],
      [ours('a', 7), ours('b', 8), ours('c', 9)],
      { same: ['a', 'c'], onlyOurs: ['b'] },
    ],
    [
      'at the very moment of its last row too',
      [theirs('a', 7)],
      [ours('a', 7), ours('b', 7)],
      { same: ['a'], onlyOurs: ['b'] },
    ],
    [
      'after its last row nothing was asked',
      [theirs('a', 7)],
      [ours('a', 7), ours('b', 8)],
      { same: ['a'] },
    ],
    ['nor before its first', [theirs('a', 7)], [ours('a', 7), ours('b', 6)], { same: ['a'] }],
    [
      'nor of another register',
      [theirs('a', 7), theirs('c', 9)],
      [ours('a', 7), ours('b', 8, { register: 'county-17' }), ours('c', 9)],
      { same: ['a', 'c'] },
    ],
    [
      'nor of what no register knows',
      [theirs('a', 7), theirs('c', 9)],
      [ours('a', 7, { register: null }), ours('b', 8, { register: null }), ours('c', 9)],
      { same: ['a', 'c'] },
    ],
    [
      'an attempt that was refused is no use of a register',
      [theirs('a', 7), theirs('c', 9)],
      [ours('a', 7), ours('b', 8, { kind: 'refused' }), ours('c', 9)],
      { same: ['a', 'c'] },
    ],
    [
      'a row of a saved log tells of all events that say the same, from its first to its last',
      [theirs('c', 9, 7)],
      [ours('a', 7), ours('b', 8), ours('c', 9)],
      { same: ['c'] },
    ],
    [
      'and of none that says something else',
      [theirs('a', 6), theirs('c', 9, 7)],
      [ours('a', 6), ours('b', 8, { says: 'searched' }), ours('c', 9)],
      { same: ['a', 'c'], onlyOurs: ['b'] },
    ],
    [
      'nor of one before its first',
      [theirs('a', 5), theirs('c', 9, 7)],
      [ours('a', 5), ours('b', 6), ours('c', 9)],
      { same: ['a', 'c'], onlyOurs: ['b'] },
    ],
    ['an answer without rows', [], [ours('a', 7)], {}],
  ])('%s', (_name, answer, log, expected) => {
    const { same, differ, onlyTheirs, onlyOurs } = compareAnswer(answer, log)
    expect({ same, onlyOurs, differ: ids(differ), onlyTheirs: ids(onlyTheirs) }).toEqual({
      ...none,
      ...expected,
    })
  })
})
