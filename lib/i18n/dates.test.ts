import { expect, test } from 'vitest'
import { formatDate, formatDayAndMonth, formatNumericDate, formatToday } from './dates'
import { formatTime } from './format-time'

const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

test.each([
  ['sv', '2026-11-18', '18 november 2026'],
  ['fi', '2026-11-18', '18. marraskuuta 2026'],
  ['en', '2026-11-18', '18 November 2026'],
  ['sv', '2026-01-01', '1 januari 2026'],
] as const)('a day in %s: %s is %s', (locale, day, text) => {
  expect(spaced(formatDate(locale, day))).toBe(text)
  expect(formatDate(locale, day)).not.toContain(' ')
})

test.each([
  ['sv', '7 november'],
  ['fi', '7. marraskuuta'],
  ['en', '7 November'],
] as const)('a day without its year in %s', (locale, text) => {
  expect(spaced(formatDayAndMonth(locale, '2026-11-07'))).toBe(text)
})

test.each([
  ['winter time is two hours ahead', 'sv', '2026-11-18T08:42:00Z', '10.42'],
  ['summer time is three hours ahead', 'fi', '2026-07-18T06:05:00Z', '9.05'],
  ['English has a colon', 'en', '2026-11-18T08:42:00Z', '10:42'],
  ['midnight is 0.00', 'sv', '2026-11-17T22:00:00Z', '0.00'],
] as const)('%s', (_name, locale, instant, text) => {
  expect(formatTime(locale, instant)).toBe(text)
})

test('an instant late in the evening belongs to the next day in Helsinki', () => {
  expect(formatToday(new Date('2026-11-17T22:30:00Z'))).toBe('18.11.2026')
  expect(spaced(formatDate('sv', '2026-11-17T22:30:00Z'))).toBe('18 november 2026')
})

test('a date field has no leading zeros', () => {
  expect(formatNumericDate('2026-03-05')).toBe('5.3.2026')
})
