import { expect, test } from 'vitest'
import { formatFileSize } from './format-file-size'

test.each([
  ['nothing is said as the least there is', 0, '1 kB'],
  ['a byte', 1, '1 kB'],
  ['kilobytes are whole', 340_400, '340 kB'],
  ['the most that is said in kilobytes', 999_499, '999 kB'],
  ['what would round to a thousand of them', 999_500, '1 MB'],
  ['a megabyte', 1_000_000, '1 MB'],
  ['megabytes have one decimal', 1_440_000, '1,4 MB'],
  ['many megabytes', 12_345_678, '12,3 MB'],
])('%s', (_name, bytes, words) =>
  expect(formatFileSize('sv', bytes)).toBe(words.replace(' ', '\u00a0')),
)

test('English has a point', () => expect(formatFileSize('en', 1_440_000)).toBe('1.4\u00a0MB'))
