import { expect, test } from 'vitest'
import { helsinkiDay } from '../calendar/helsinki-day'
import { endOfRight, isOver } from './end-of-right'

const at = (instant: string) => helsinkiDay(new Date(instant))

test.each([
  ['the right of a guardian ends when the child turns 18', 'guardian', '2026-11-20'],
  ['so does a right to information', 'information-right', '2026-11-20'],
  ['the end of a mandate is not known beforehand', 'proxy', null],
  ['whichever mandate it is', 'health-only', null],
] as const)('%s', (_name, access, end) => expect(endOfRight(access, '2008-11-20')).toBe(end))

test.each([
  ['the last millisecond before midnight in Helsinki', '2026-11-19T23:59:59.999+02:00', false],
  ['midnight in Helsinki', '2026-11-20T00:00:00+02:00', true],
  ['an hour before midnight in London, which is later', '2026-11-19T23:00:00Z', true],
])('a guardian at %s: over is %s', (_name, instant, over) => {
  expect(isOver('guardian', '2008-11-20', at(instant))).toBe(over)
  expect(isOver('proxy', '2008-11-20', at(instant))).toBe(false)
})

test('one born on a leap day turns 18 on the last day of February', () => {
  expect(isOver('guardian', '2008-02-29', '2026-02-27')).toBe(false)
  expect(isOver('guardian', '2008-02-29', '2026-02-28')).toBe(true)
})
