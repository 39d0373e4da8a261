import { expect, test } from 'vitest'
import { correctionDue } from './correction-due'

test.each([
  ['the same day of the next month', '2026-11-29', '2026-12-29'],
  ['over the turn of the year', '2026-12-31', '2027-01-31'],
  ['the last of a month that has no such day', '2027-01-31', '2027-02-28'],
])('a request is answered by %s', (_name, received, due) =>
  expect(correctionDue(received)).toBe(due),
)
