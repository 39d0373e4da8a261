import { expect, test } from 'vitest'
import { readTypedDay } from './read-typed-day'

test.each([
  ['a day as one writes it', '21.11.2026', { day: '2026-11-21' }],
  ['without leading zeros', '5.3.2026', { day: '2026-03-05' }],
  ['with spaces after the dots', ' 5. 3. 2026 ', { day: '2026-03-05' }],
  ['as a date picker writes it', '2026-11-21', { day: '2026-11-21' }],
  ['nothing typed is no error', '  ', { day: null }],
  ['a leap day', '29.2.2028', { day: '2028-02-29' }],
  ['no leap day that year', '29.2.2026', { day: null, error: 'dateNotReal' }],
  ['a thirteenth month', '1.13.2026', { day: null, error: 'dateNotReal' }],
  ['day zero', '0.1.2026', { day: null, error: 'dateNotReal' }],
  ['a slash', '21/11', { day: null, error: 'date' }],
  ['two digits of a year', '21.11.26', { day: null, error: 'date' }],
  ['words', 'i fjol', { day: null, error: 'date' }],
])('%s', (_name, text, expected) => {
  expect(readTypedDay(text)).toEqual(expected)
})
