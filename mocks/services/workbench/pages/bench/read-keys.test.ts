import { expect, test } from 'vitest'
import { readKeys } from './read-keys'

const key = { kty: 'EC', crv: 'P-384', kid: 'a', x: 'x', y: 'y' }

test('a set of keys, and one alone, are read', () => {
  expect(readKeys(JSON.stringify({ keys: [key] }))).toEqual({ keys: [key] })
  expect(readKeys(JSON.stringify(key))).toEqual({ keys: [key] })
})

test.each([
  ['nothing', '', 'unreadable'],
  ['no JSON', 'kty: EC', 'unreadable'],
  ['no keys', '{"keys":[]}', 'unreadable'],
  ['a private key', JSON.stringify({ ...key, d: 'x' }), 'secret'],
  ['a private key in a set', JSON.stringify({ keys: [key, { ...key, d: 'x' }] }), 'secret'],
  ['a private key that is cut off', '{"kty":"EC","d" : "x', 'secret'],
])('%s', (_name, text, expected) => {
  expect(readKeys(text)).toBe(expected)
})
