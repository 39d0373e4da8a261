import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, addYears } from './add-to-day'
import { eighteenthBirthday, isMinor } from './coming-of-age'
import { helsinkiDay } from './helsinki-day'

test.each([
  ['the last millisecond of a winter day', '2026-01-14T21:59:59.999Z', '2026-01-14'],
  ['midnight in winter is at 22 in UTC', '2026-01-14T22:00:00Z', '2026-01-15'],
  ['midnight in summer is at 21 in UTC', '2026-06-14T21:00:00Z', '2026-06-15'],
  ['the night when the clock goes forward', '2026-03-28T22:00:00Z', '2026-03-29'],
  ['the night when the clock goes back', '2026-10-24T20:59:59Z', '2026-10-24'],
  ['the turn of the year', '2026-12-31T22:00:00Z', '2027-01-01'],
  ['a minute before the midnight of 1900', '1900-05-14T22:19:00Z', '1900-05-14'],
  ['a minute after it, in the same hour of UTC', '1900-05-14T22:21:00Z', '1900-05-15'],
  ['the first day of whole hours', '1921-04-30T22:30:00Z', '1921-05-01'],
])('%s', (_, instant, day) => expect(helsinkiDay(new Date(instant))).toBe(day))

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Helsinki', dateStyle: 'short' })
const dayByClock = (instant: Date) => clock.format(instant).split('/').reverse().join('-')
const span = (from: string, days: number) => {
  const begin = Date.parse(from)
  const range = {
    min: new Date(begin),
    max: new Date(begin + days * 86_400_000),
    noInvalidDate: true,
  }
  return fc.array(fc.date(range), { minLength: 2, maxLength: 20 })
}

test.each([
  ['of two days when the clock goes forward', span('2026-03-28T00:00:00Z', 2)],
  ['of two days when it goes back', span('2026-10-24T00:00:00Z', 2)],
  ['of three hours around a midnight in winter', span('2026-01-14T20:30:00Z', 0.125)],
  ['of three hours around a midnight in summer', span('2026-06-14T19:30:00Z', 0.125)],
  ['of the year with the clock of the war', span('1942-01-01T00:00:00Z', 365)],
  ['of the week when whole hours began', span('1921-04-27T00:00:00Z', 7)],
  ['of two centuries', span('1900-01-01T00:00:00Z', 73_000)],
])('instants %s have the day of the clock, in whatever order they are asked for', (_, instants) =>
  fc.assert(
    fc.property(instants, (asked) => {
      expect(asked.map(helsinkiDay)).toEqual(asked.map(dayByClock))
    }),
    { numRuns: 300 },
  ),
)

test('an instant that is no date has no day', () =>
  expect(() => helsinkiDay(new Date('nonsense'))).toThrow(RangeError))

test.each([
  ['2008-11-22', '2026-11-21', true],
  ['2008-11-21', '2026-11-21', false],
  ['2008-11-20', '2026-11-21', false],
  ['2026-11-21', '2026-11-21', true],
  ['2008-02-29', '2026-02-27', true],
  ['2008-02-29', '2026-02-28', false],
])('born %s, on %s: minor is %s', (birthDate, today, minor) =>
  expect(isMinor(birthDate, today)).toBe(minor),
)

test('one who was born on the day that most years lack comes of age on the 28th', () => {
  expect(eighteenthBirthday('2008-02-29')).toBe('2026-02-28')
  expect(addYears('2008-02-29', 20)).toBe('2028-02-29')
})

test('days are counted over months, years and the change of the clock', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26')
})

test.each([
  ['the same day of the next month', '2026-11-21', 1, '2026-12-21'],
  ['over the end of the year', '2026-11-21', 3, '2027-02-21'],
  ['the last day, where there is no such day', '2026-01-31', 1, '2026-02-28'],
  ['the last day of a leap year’s February', '2027-12-31', 2, '2028-02-29'],
  ['a shorter month that has the day', '2026-03-30', 1, '2026-04-30'],
  ['earlier', '2026-03-31', -1, '2026-02-28'],
])('months later: %s (150/1930, section 3)', (_name, day, months, later) =>
  expect(addMonths(day, months)).toBe(later),
)

test.each([
  ['a year that four divides', '2024-02-29', 4, '2028-02-29'],
  ['a century', '2096-02-29', 4, '2100-02-28'],
  ['a century that 400 divides', '1996-02-29', 4, '2000-02-29'],
  ['a year of three digits', '0995-03-01', 4, '0999-03-01'],
])('years later: %s', (_name, day, years, later) => expect(addYears(day, years)).toBe(later))
