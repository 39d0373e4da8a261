import { expect, test } from 'vitest'
import { dayName, weekdayName } from './day-names'

const wednesday = new Date('2026-02-04T10:00:00Z')

test.each([
  ['sv', 'ons', 'onsdag 4 februari 2026'],
  ['fi', 'ke', 'keskiviikko 4. helmikuuta 2026'],
  ['en', 'Wed', 'Wednesday 4 February 2026'],
] as const)('%s: %s, %s', (locale, short, long) => {
  expect(weekdayName(locale, wednesday)).toBe(short)
  expect(dayName(locale, wednesday).replaceAll('\u00a0', ' ')).toBe(long)
})
