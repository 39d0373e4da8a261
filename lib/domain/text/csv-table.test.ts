import { expect, test } from 'vitest'
import { csvField, csvTable } from './csv-table'

test('lines end as tables have them, behind a mark of the encoding', () => {
  expect(csvTable([['a', 'b'], ['c']])).toBe('\ufeff"a";"b"\r\n"c"\r\n')
})

test.each([
  ['quotes are doubled', 'a "b"', '"a ""b"""'],
  ['a semicolon stays within its field', 'a;b', '"a;b"'],
])('%s', (_name, text, field) => {
  expect(csvField(text)).toBe(field)
})

test.each([
  ...['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−'].flatMap((sign) =>
    ['', ' ', '\t', '\r', '\n', '\r\n', '\u00a0', '\u3000', '\u200b', '\ufeff', '\u202e', '\0'].map(
      (before) => `${before}${sign}HYPERLINK(x)`,
    ),
  ),
  ...['\t', '\r', '\n', '\0'].map((before) => `${before}beslut`),
])('%j is no formula', (text) => {
  expect(csvField(text)).toBe(`"'${text.replaceAll('\u00a0', ' ')}"`)
})

test.each(['Beslut = nej', 'a-b', 'anna@example.org', '– punkt', ' beslut', '', "'=1"])(
  '%j stays as it is',
  (text) => expect(csvField(text)).toBe(`"${text}"`),
)
