import { expect, test } from 'vitest'
import type { Checklist } from '@/lib/contracts/archive/checklist'
import { fhirFaults } from '@/mocks/services/archive/testing/fhir-schema'
import { reportOf, tableOf } from './exports'

const seen = { checked: 2, checkedWithFaults: 1, stored: 3, corrected: 1, annulled: 1 }
const list: Checklist = {
  system: { id: 'book', name: 'Book', organisation: 'county-05' },
  readAt: '2026-11-21T10:00:00.000Z',
  types: [
    { type: 'decision', ...seen },
    { type: 'report', ...seen, corrected: 0 },
  ],
  latest: [],
}

test('the report is a TestReport that is pending until all has been seen', () => {
  const report = reportOf(list)
  expect(fhirFaults(report)).toEqual([])
  expect(report.result).toBe('pending')
  expect(report.test?.[1]?.action.map(({ assert }) => assert?.result)).toEqual([
    ...['pass', 'pass', 'pass', 'skip', 'pass'],
  ])
  expect(reportOf({ ...list, types: list.types.slice(0, 1) }).result).toBe('pass')
})

test('the table has a line for each type, in the words of the reader', () => {
  const [head, decision, report] = tableOf('sv', list).split('\r\n')
  expect(head).toContain('"Lagrad"')
  expect(decision).toBe('"Beslut";"2";"1";"3";"1";"1"')
  expect(report).toContain('"0"')
})
