import { expect, test } from 'vitest'
import { readDate } from './read-date'

test.each([
  ['2026-10-02', '2026-10-02', '2026-10-02'],
  ['eq2026-10-02', '2026-10-02', '2026-10-02'],
  ['ge2026-10-02', '2026-10-02', null],
  ['le2026-10-02', null, '2026-10-02'],
  ['gt2026-10-02', '2026-10-03', null],
  ['sa2026-12-31', '2027-01-01', null],
  ['lt2026-03-01', null, '2026-02-28'],
  ['eb2028-03-01', null, '2028-02-29'],
  ['2026-02', '2026-02-01', '2026-02-28'],
  ['2028-02', '2028-02-01', '2028-02-29'],
  ['2026', '2026-01-01', '2026-12-31'],
  ['gt2026', '2027-01-01', null],
  ['lt2026-05', null, '2026-04-30'],
  ['le2026', null, '2026-12-31'],
  // Before the first day that can be written, and after the last, there is nothing.
  ['lt0001', '9999-12-31', '0001-01-01'],
  ['gt9999-12-31', '9999-12-31', '0001-01-01'],
])('%s means from %s to %s', (value, from, to) => expect(readDate(value)).toEqual({ from, to }))

test.each([
  ['not that day', 'ne2026-10-02'],
  ['about that day', 'ap2026-10-02'],
  ['a day that is none', '2026-02-30'],
  ['a month that is none', '2026-13'],
  ['a moment', '2026-10-02T10:00:00Z'],
  ['one of two', '2026-10-02,2026-10-03'],
  ['another word before it', 'xx2026-10-02'],
  ['nothing', ''],
])('%s is not taken', (_name, value) => expect(readDate(value)).toBeUndefined())
