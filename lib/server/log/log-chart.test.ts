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

test('refused attempts are a party of their own, and so are others who log in; the reader is none', () => {
  const byPerson = { kind: 'view-on-behalf', organisation: null } as const
  expect(
    partiesOf(
      count({ rows: 4 }),
      count({ kind: 'refused', rows: 2 }),
      count({ ...byPerson, actor: 'representative', rows: 3 }),
      count({ ...byPerson, kind: 'own-view', actor: 'reader', rows: 9 }),
      count({ kind: 'statement', organisation: null, actor: 'reader' }),
    ),
  ).toEqual([
    ['organisation', 'county-05', 4],
    ['representative', undefined, 3],
    ['refused', undefined, 2],
  ])
})

test('a month in which only the reader read is not there', () => {
  const own = count({ month: '2026-10', organisation: null, actor: 'reader' })
  expect(logChart([count({}), own], known).months.map(({ month }) => month)).toEqual(['2026-11'])
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
