import { expect, test } from 'vitest'
import { lastDayOf } from './last-day'

test.each([
  ['a working day', '2026-11-09', 30, '2026-12-09'],
  ['the day itself is not counted', '2026-11-09', 1, '2026-11-10'],
  ['a Saturday moves to Monday', '2026-11-05', 30, '2026-12-07'],
  ['a Sunday, which Independence Day is', '2026-11-06', 30, '2026-12-07'],
  ['Independence Day on a weekday', '2027-11-06', 30, '2027-12-07'],
  ['Christmas Eve, to the weekday after the holidays', '2026-11-24', 30, '2026-12-28'],
  ['New Year', '2026-12-02', 30, '2027-01-04'],
  ['Epiphany', '2026-12-07', 30, '2027-01-07'],
  ['Good Friday, to the Tuesday after Easter', '2026-03-04', 30, '2026-04-07'],
  ['Easter Monday of another year', '2027-02-26', 31, '2027-03-30'],
  ['Ascension Day', '2026-04-14', 30, '2026-05-15'],
  ['May Day', '2026-04-01', 30, '2026-05-04'],
  ['Midsummer Eve', '2026-05-20', 30, '2026-06-22'],
  ['the Friday before it, which is none', '2026-05-13', 30, '2026-06-12'],
  ['the turn of a leap year', '2028-02-28', 1, '2028-02-29'],
])('%s', (_name, from, days, last) => expect(lastDayOf(from, days)).toBe(last))

test.each([
  [2000, '04-25'],
  [2008, '03-25'],
  [2011, '04-26'],
  [2038, '04-27'],
])('the Tuesday after Easter of %s', (year, tuesday) => {
  const thursday = new Date(`${year}-${tuesday}T00:00:00Z`)
  thursday.setUTCDate(thursday.getUTCDate() - 5)
  expect(lastDayOf(thursday.toISOString().slice(0, 10), 1)).toBe(`${year}-${tuesday}`)
})
