import { expect, test } from 'vitest'
import { formatNumber } from './format-number'

test.each([
  ['sv', 1234.5, '1\u00a0234,5'],
  ['fi', 1234.5, '1\u00a0234,5'],
  ['en', 1234.5, '1,234.5'],
  ['sv', 0.1 + 0.2, '0,3'],
  ['en', 0.000001, '0.000001'],
  ['sv', 999_999_999_999, '999\u00a0999\u00a0999\u00a0999'],
  ['sv', -25, '\u221225'],
  ['sv', -0, '0'],
] as const)('in %s %d is written %s', (locale, value, text) =>
  expect(formatNumber(locale, value)).toBe(text),
)
