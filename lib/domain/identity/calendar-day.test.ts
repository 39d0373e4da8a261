import { expect, test } from 'vitest'
import { isCalendarDay } from './calendar-day'

test.each([
  ['the leap day of 2024', '2024-02-29', true],
  ['one with more before it', 'x2024-02-29', false],
  ['one with more after it', '2024-02-29x', false],
  ['the leap day of 2000', '2000-02-29', true],
  ['a leap day that 1900 did not have', '1900-02-29', false],
  ['the last of December', '2026-12-31', true],
  ['the thirty-first of April', '2026-04-31', false],
  ['the thirtieth of April', '2026-04-30', true],
  ['the twenty-ninth of February in a common year', '2026-02-29', false],
  ['the thirty-second of January', '2026-01-32', false],
  ['month thirteen', '2026-13-01', false],
  ['month zero', '2026-00-10', false],
  ['day zero', '2026-01-00', false],
  ['the year zero', '0000-01-01', false],
  ['a day with a time', '2026-01-01T00:00:00Z', false],
  ['a short form', '2026-1-1', false],
  ['a day with a line break after it', '2026-01-01\n', false],
  ['a day with a space before it', ' 2026-01-01', false],
  ['a year of five digits', '12026-01-01', false],
  ['other signs between', '2026/01/01', false],
  ['digits of another script', '٢٠٢٦-٠١-٠١', false],
  ['nothing', '', false],
])('%s', (_name, text, is) => expect(isCalendarDay(text)).toBe(is))
