import { expect, test } from 'vitest'
import type { LogSummary } from '@/lib/contracts/archive/log'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import type { Organisation } from '../archive/facts/to-organisation'
import { logChart } from './log-chart'

type Count = LogSummary['months'][number]
const name = inEachLanguage(() => 'Birkaland')
const county: Organisation = {
  id: 'county-05',
  name,
  controller: true,
  partOf: null,
  contact: { phone: null, email: null, hours: null, address: null },
  coverage: { starts: new Map(), restrictions: [] },
}
const known = new Map([[county.id, county]])

const count = (changes: Partial<Count>): Count => ({
  month: '2026-11',
  kind: 'use',
  organisation: county.id,
  actor: null,
  rows: 1,
  ...changes,
})
const partiesOf = (...counts: Count[]) =>
  logChart(counts, known).parties.map(({ who, organisation, times }) => [
    who,
    organisation?.id,
    times,
  ])

test('an organisation stands once, with what it did in all months', () => {
  expect(partiesOf(count({ rows: 2 }), count({ month: '2026-10', rows: 3 }))).toEqual([
    ['organisation', 'county-05', 5],
  ])
})

test('organisations that are not known are one, since they have no names to tell them apart', () => {
  const unknown = [count({ organisation: 'gone-1' }), count({ organisation: 'gone-2', rows: 2 })]
  expect(partiesOf(...unknown)).toEqual([['organisation', '', 3]])
})

test('refused attempts are a party of their own, and so are those who log in', () => {
  expect(
    partiesOf(
      count({ rows: 4 }),
      count({ kind: 'refused', rows: 2 }),
      count({ kind: 'own-view', organisation: null, actor: 'reader', rows: 3 }),
    ),
  ).toEqual([
    ['organisation', 'county-05', 4],
    ['reader', undefined, 3],
    ['refused', undefined, 2],
  ])
})

test('months stand newest first, over the turn of the year too', () => {
  const counts = ['2025-12', '2026-02', '2026-01'].map((month) => count({ month }))
  expect(logChart(counts, known).months.map(({ month }) => month)).toEqual([
    '2026-02',
    '2026-01',
    '2025-12',
  ])
})

test('nothing has happened', () => expect(logChart([], known)).toEqual({ parties: [], months: [] }))
