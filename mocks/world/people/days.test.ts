import { describe, expect, test } from 'vitest'

import { addDays, ageOn, atClock, bornSoThatAge, dayInHelsinki, firstOfMonth } from './days'

describe('days in Finland', () => {
  test.each([
    ['an hour before midnight in Helsinki', '2026-11-21T21:00:00Z', '2026-11-21'],
    ['midnight in Helsinki', '2026-11-21T22:00:00Z', '2026-11-22'],
    ['midnight in Helsinki in summer', '2026-06-21T21:00:00Z', '2026-06-22'],
  ])('%s', (_name, moment, day) => expect(dayInHelsinki(new Date(moment))).toBe(day))

  test('a leap day follows the 28th', () => expect(addDays('2028-02-28', 1)).toBe('2028-02-29'))

  test('months run over the year', () => expect(firstOfMonth('2026-11-30', 3)).toBe('2027-02-01'))

  test.each([
    ['winter', '2026-11-18', '2026-11-18T10:00:00+02:00'],
    ['summer', '2026-07-01', '2026-07-01T10:00:00+03:00'],
  ])('office hours in %s', (_name, day, instant) => expect(atClock(day, '10:00')).toBe(instant))

  test.each([
    ['the day before the birthday', '2026-01-19', '2013-01-20'],
    ['the birthday', '2026-01-20', '2014-01-20'],
    ['long after the birthday', '2026-11-21', '2014-01-20'],
  ])('twelve years old on %s', (_name, today, birthDate) => {
    expect(bornSoThatAge(today, 12, '01-20')).toBe(birthDate)
    expect(ageOn(birthDate, today)).toBe(12)
  })
})
