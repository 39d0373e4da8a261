import { expect, test } from 'vitest'
import { findable, isKeepable, mayBeUnkeepable } from './odd-text'
import { parseJson } from './read-body'

const parsed = (json: string) => parseJson(new TextEncoder().encode(json))

test.each([
  ['a text', '"Åsa"', true],
  ['a whole surrogate pair', '"\\ud83d\\ude00"', true],
  ['a noncharacter', '"\\uffff"', true],
  ['the letters of an escape', '"\\\\u0000"', true],
  ['U+0000', '"a\\u0000"', false],
  ['U+0000 in a key', '{"\\u0000":1}', false],
  ['U+0000 deep inside', '[{"a":[["\\u0000"]]}]', false],
  ['the first half of a pair', '"\\ud83d"', false],
  ['the second half of a pair', '"\\uDE00"', false],
  ['the halves the wrong way round', '"\\ude00\\ud83d"', false],
])('%s is taken: %#', (_name, json, expected) => {
  const value = JSON.parse(json) as unknown
  expect(isKeepable(value)).toBe(expected)
  expect(parsed(json)).toEqual(expected ? { value } : undefined)
  if (!expected) expect(mayBeUnkeepable(json)).toBe(true)
})

test('what is asked for is the same but for U+0000', () => {
  expect(findable('Åsa \u{1f600} \u0001')).toBe('Åsa \u{1f600} \u0001')
  expect(findable('\u0000a\u0000')).toBe('\ufffda\ufffd')
})
