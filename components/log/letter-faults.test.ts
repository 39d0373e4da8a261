import { expect, test } from 'vitest'
import { checkLetter } from './letter-faults'

const today = '2026-11-29'

test.each([
  ['a request about old rows without a reason', 'request', true, '', '', 'reason'],
  ['one with a reason', 'request', true, '', 'En misstanke', null],
  ['one about new rows', 'request', false, '', '', null],
  ['a reminder about old rows, which the request gave a reason for', 'late', true, '', '', null],
  ['a reminder of a request of long ago', 'late', false, '1.10.2026', '', null],
  ['a reminder before its time', 'late', false, '29.10.2026', '', 'early'],
  ['a reminder of a day that is none', 'late', false, '31.2.2026', '', 'dateNotReal'],
  ['a refusal of a day to come', 'refusal', false, '30.11.2026', '', 'future'],
  ['a refusal of a day that can’t be read', 'refusal', false, 'i går', '', 'date'],
  ['a refusal of today', 'refusal', false, '29.11.2026', '', null],
] as const)('%s (L6)', (_name, kind, old, day, reason, fault) => {
  expect(checkLetter({ kind, day, reason }, { old, today }).fault).toBe(fault)
})

test('a day is read as it is typed, and none is none', () => {
  const read = (day: string) =>
    checkLetter({ kind: 'late', day, reason: '' }, { old: false, today })
  expect(read('1.10.2026')).toEqual({ day: '2026-10-01', fault: null })
  expect(read('')).toEqual({ day: null, fault: null })
})
