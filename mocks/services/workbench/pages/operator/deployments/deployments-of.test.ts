import { describe, expect, test } from 'vitest'
import type { ReferenceChange } from '@/lib/contracts/archive/reference-changes'
import { deploymentsOf, noticesOf } from './deployments-of'

const decided = {
  ...{ decidedBy: 'Nämnden', decidedOn: '2026-01-02', section: '§ 1', signatory: 'Aada Ek' },
  ...{ functions: ['storing'], joinsOn: '2026-03-01', documents: 'new', journalsOfUnits: false },
  ...{ transfer: 'real-time', automaticApproval: false, deploymentPeriod: '2026-2' },
}
const change = (
  key: string,
  day: number,
  other: Partial<ReferenceChange> = {},
): ReferenceChange => ({
  ...{ id: `${key}-${day}`, kind: 'deployment', key, content: decided, reason: 'Beslut' },
  ...{ enteredAt: `2026-01-0${day}T08:00:00Z`, holdsFrom: `2026-01-0${day}T08:00:00Z` },
  by: { name: 'Aada Ek', organisation: key, task: 'signatory', isYou: false },
  ...{ needsSecond: true, decision: 'confirmed', heldFrom: `2026-01-0${day}T09:00:00Z` },
  ...other,
})
const sent = { decision: null, heldFrom: null } as const
/** Of changes in the order in which they were entered. */
const told = (...changes: ReferenceChange[]) =>
  deploymentsOf(changes.toReversed()).map(({ change: { id }, state, isNotice }) => [
    id,
    state,
    isNotice,
  ])

describe('the state of a decision', () => {
  test.each([
    ['signed, it is sent', [change('a', 1, sent)], [['a-1', 'sent', false]]],
    [
      'confirmed before its moment, it comes',
      [change('a', 1, { heldFrom: null })],
      [['a-1', 'comes', false]],
    ],
    ['confirmed, it holds', [change('a', 1)], [['a-1', 'holds', false]]],
    ['sent back, it has no row', [change('a', 1, { decision: 'refused', heldFrom: null })], []],
    [
      'a notice that is sent stands beside what holds',
      [change('a', 1), change('a', 2, sent)],
      [
        ['a-1', 'holds', false],
        ['a-2', 'sent', true],
      ],
    ],
    [
      'a notice that holds takes its place',
      [change('a', 1), change('a', 2)],
      [['a-2', 'holds', true]],
    ],
    [
      'narrowed without a second person, it holds all the same',
      [change('a', 1), change('a', 2, { needsSecond: false, decision: null })],
      [['a-2', 'holds', true]],
    ],
    ['ended, it has no row', [change('a', 1), change('a', 2, { content: null })], []],
    [
      'what another has decided is no notice',
      [change('b', 1), change('a', 2)],
      [
        ['a-2', 'holds', false],
        ['b-1', 'holds', false],
      ],
    ],
  ])('%s', (_name, changes, expected) => {
    expect(told(...changes)).toEqual(expected)
  })

  test('rows stand by period, the nearest first', () => {
    const late = change('a', 1, { content: { ...decided, deploymentPeriod: '2027-1' } })
    expect(told(late, change('b', 1)).map(([id]) => id)).toEqual(['b-1', 'a-1'])
  })

  test('notices stand the newest first, with those that were sent back', () => {
    const back = change('a', 3, { decision: 'refused', heldFrom: null })
    const all = [change('a', 1), change('a', 2), back, change('b', 4)]
    expect(noticesOf(all.toReversed()).map(({ id }) => id)).toEqual(['a-3', 'a-2'])
  })
})
