import { expect, test } from 'vitest'
import { answerDue, followUpFault, needsReason } from './letter-times'

test.each([
  ['a row of today needs no reason', '2026-11-21', '2026-11-21', false],
  ['one of the very day two years ago needs none', '2024-11-21', '2026-11-21', false],
  ['one of the day before does', '2024-11-20', '2026-11-21', true],
  ['one of the day after needs none', '2024-11-22', '2026-11-21', false],
  ['from a leap day, the last of February counts', '2026-02-28', '2028-02-29', false],
  ['and the day before it is too old', '2026-02-27', '2028-02-29', true],
  ['a leap day is the day itself two years later', '2024-02-29', '2026-03-01', true],
])('%s (L6)', (_name, day, today, needed) => expect(needsReason(day, today)).toBe(needed))

test.each([
  ['the same day of the next month', '2026-11-21', '2026-12-21'],
  ['over the turn of the year', '2026-12-15', '2027-01-15'],
  ['the last of a month that has no such day', '2027-01-31', '2027-02-28'],
  ['the leap day, where there is one', '2028-01-31', '2028-02-29'],
])('the answer is due on %s (L6)', (_name, received, due) => expect(answerDue(received)).toBe(due))

test.each([
  ['a reminder on the last day for the answer', 'late', '2026-10-21', 'early'],
  ['a reminder on the day after', 'late', '2026-10-20', null],
  ['a reminder of a request that comes in tomorrow', 'late', '2026-11-22', 'future'],
  ['a refusal of today', 'refusal', '2026-11-21', null],
  ['a refusal of tomorrow', 'refusal', '2026-11-22', 'future'],
] as const)('%s: what is wrong with its day (L6)', (_name, kind, day, fault) =>
  expect(followUpFault(kind, day, '2026-11-21')).toBe(fault),
)
