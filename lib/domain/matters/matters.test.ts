import { expect, test } from 'vitest'
import type { ShownDocument } from '../documents/shown-document'
import { documentTypes } from '../codes/document-types'
import { shownMatters } from './shown-matters'
import { stageOf, stages } from './stages'
import { threadOf } from './thread-of'

const shown = (id: string, change: Partial<ShownDocument> = {}) =>
  ({
    id,
    type: 'decision',
    madeOn: '2026-03-05',
    storedAt: new Date('2026-03-05T10:00:00Z'),
    corrected: false,
    ...change,
  }) as ShownDocument

const told = (...documents: ShownDocument[]) =>
  threadOf(documents).map(({ day, what, document }) => `${day} ${what} ${document.id}`)

test.each([
  [
    'goes from the oldest to the newest',
    [
      shown('d', { madeOn: '2026-05-01' }),
      shown('a', { madeOn: '2026-01-02', type: 'application' }),
    ],
    ['2026-01-02 applied a', '2026-05-01 decided d'],
  ],
  [
    'of one day, as they were stored',
    [
      shown('late', { storedAt: new Date('2026-03-05T12:00:00Z') }),
      shown('early', { storedAt: new Date('2026-03-05T08:00:00Z') }),
    ],
    ['2026-03-05 decided early', '2026-03-05 decided late'],
  ],
  [
    'by the day and not by when it was stored',
    [
      shown('early', { madeOn: '2026-01-02', storedAt: new Date('2026-06-01T10:00:00Z') }),
      shown('later', { madeOn: '2026-02-02', storedAt: new Date('2026-02-02T10:00:00Z') }),
    ],
    ['2026-01-02 decided early', '2026-02-02 decided later'],
  ],
  [
    'of one moment, in an order that stays',
    [shown('b'), shown('a'), shown('c')],
    ['2026-03-05 decided a', '2026-03-05 decided b', '2026-03-05 decided c'],
  ],
  [
    'a correction is a step of its own, on the day in Helsinki on which it was stored',
    [shown('d', { corrected: true, storedAt: new Date('2026-04-01T22:30:00Z') })],
    ['2026-03-05 decided d', '2026-04-02 corrected d'],
  ],
  [
    'a correction on the very day is none',
    [shown('d', { corrected: true })],
    ['2026-03-05 decided d'],
  ],
  [
    'a version that was stored late and replaces nothing is no correction',
    [shown('d', { storedAt: new Date('2026-06-01T10:00:00Z') })],
    ['2026-03-05 decided d'],
  ],
])('a thread: %s', (_name, documents, steps) => expect(told(...documents)).toEqual(steps))

test('until when a decision can be challenged is a step of its own, on its day', () => {
  const documents = [
    shown('d', { corrected: true, storedAt: new Date('2026-03-20T10:00:00Z') }),
    shown('later', { madeOn: '2026-05-01' }),
    shown('silent'),
  ]
  const steps = threadOf(
    documents,
    new Map([
      ['d', '2026-04-13'],
      ['hidden', '2026-04-14'],
    ]),
  )
  expect(steps.map(({ day, what, document }) => `${day} ${what} ${document.id}`)).toEqual([
    '2026-03-05 decided silent',
    '2026-03-05 decided d',
    '2026-03-20 corrected d',
    '2026-04-13 appealable d',
    '2026-05-01 decided later',
  ])
})

test('every type of document has a stage', () => {
  for (const type of documentTypes) expect(stages).toContain(stageOf[type])
})

const one = { id: 'm1', name: 'Ansökan om stöd' }
const other = { id: 'm2', name: 'Annat' }

test.each([
  ['the one with the newest document first', ['b', 'a', 'c'], ['m2 b', 'm1 a c']],
  ['what is in no matter is left out', ['x', 'a'], ['m1 a']],
  ['a matter of which nothing is shown is none (V)', ['b'], ['m2 b']],
  ['no matters at all', [], []],
])('matters: %s', (_name, ids, expected) => {
  const matters = new Map([
    ['a', one],
    ['b', other],
    ['c', one],
    ['hidden', one],
  ])
  const found = shownMatters(
    ids.map((id) => shown(id)),
    matters,
  )
  expect(
    found.map(({ id, documents }) => [id, ...documents.map((each) => each.id)].join(' ')),
  ).toEqual(expected)
})
