import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Place } from '../bundle/place'
import type { Issue } from '../bundle/transaction'
import { readStructuredForm } from './read-structured-form'
import { repeatsKey } from './repeats-key'

test.each([
  ['at once', '{"a":1,"a":2}'],
  ['with another between', '{"a":1,"b":{"a":1},"a":2}'],
  ['escaped', String.raw`{"facts":[],"f\u0061cts":[1]}`],
  ['within a list', '[{"a":1},{"b":1,"b":2}]'],
  ['apart from its colon', '{"a" \n\t : 1, "a"\r\n: 2}'],
  ['with a quotation mark', String.raw`{"\"":1,"\"":2}`],
  ['which is empty', '{"":1,"":2}'],
])('a key stands twice: %s', (_name, text) => expect(repeatsKey(text)).toBe(true))

test.each([
  ['in two objects', '{"a":{"a":1},"b":[{"a":1},{"a":2}]}'],
  ['as a value', '{"a":"a","b":"a","c":["a","a","c"]}'],
  ['in a text', String.raw`{"a":"\"a\":1, \"a\":2 {","b":"\\"}`],
])('it does not: %s', (_name, text) => expect(repeatsKey(text)).toBe(false))

test('nothing that is written by JSON has a key twice, and what has says so', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(repeatsKey(text)).toBe(false)
      expect(repeatsKey(`{"x":${text},"x":${text}}`)).toBe(true)
    }),
  )
})

test('a structured form in which facts stand twice is refused: a portal could show others than were looked at', () => {
  const issues: Issue[] = []
  readStructuredForm(new Place('', 'x', issues), Buffer.from('{"facts":["none"],"facts":[]}'))
  expect(issues).toMatchObject([{ error: 'invalid-structured-form' }])
  expect(issues[0]?.diagnostics).toContain('a key twice')
})
