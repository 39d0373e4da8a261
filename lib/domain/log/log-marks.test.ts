import { expect, test } from 'vitest'
import { marksOf } from './log-marks'

const row = {
  organisation: 'county-08',
  first: '2026-11-02T10:00:00.000Z',
  noRelationship: false,
  duringProhibition: false,
}
const firstTimes = new Map([['county-08', '2026-11-02T10:00:00.000Z']])
const known = new Map([['county-08', '2025-01-01T10:00:00.000Z']])

test.each([
  ['nothing is said of an ordinary row', {}, known, []],
  ['an organisation that occurs for the first time', {}, firstTimes, ['firstTime']],
  ['a person occurs for no first time', { organisation: null }, firstTimes, []],
  ['no client relationship then', { noRelationship: true }, known, ['noRelationship']],
  [
    'by statutory right during a prohibition',
    { duringProhibition: true },
    known,
    ['duringProhibition'],
  ],
  [
    'several facts stand beside each other',
    { noRelationship: true, duringProhibition: true },
    firstTimes,
    ['firstTime', 'noRelationship', 'duringProhibition'],
  ],
] as const)('%s', (_name, changes, times, marks) => {
  expect(marksOf({ ...row, ...changes }, times)).toEqual(marks)
})
