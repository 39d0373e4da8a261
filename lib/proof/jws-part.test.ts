import { expect, test } from 'vitest'
import { bytesOfJwsPart, decodeJwsPart, parseObject } from './jws-part'
import { receiptOf } from './receipt-of'
import { signerOf } from './read-signed'
import { receiptOfIngrid } from './testing/receipt-of-ingrid'

const encoded = (text: string | Uint8Array) => Buffer.from(text).toString('base64url')

test.each<readonly [string, string, number[] | null]>([
  ['letters of base64url', '-_8', [251, 255]],
  ['nothing', '', null],
  ['a letter that is none, before', '+-_8', null],
  ['a letter that is none, after', '-_8=', null],
  ['a length that none has', 'AAAAA', null],
])('bytes of %s', (_name, text, bytes) => {
  const read = bytesOfJwsPart(text)
  expect(read && [...read]).toEqual(bytes)
})

test.each<readonly [string, string, object | null]>([
  ['an object', encoded('{"å":1}'), { å: 1 }],
  ['a number', encoded('7'), null],
  ['null', encoded('null'), null],
  ['no JSON', encoded('{'), null],
  ['no UTF-8', encoded(new Uint8Array([0x7b, 0xff, 0x7d])), null],
  ['a letter that is none', '%', null],
])('a part that holds %s', (_name, text, value) => expect(decodeJwsPart(text)).toEqual(value))

test.each<readonly [string, string, object | null]>([
  ['an object', '{"a":1}', { a: 1 }],
  ['a word', '"a"', null],
  ['null', 'null', null],
  ['no JSON', '', null],
])('a text that is %s', (_name, text, value) => expect(parseObject(text)).toEqual(value))

test('a receipt says what it says, and what is none says nothing', () => {
  expect(receiptOf(`h.${encoded(JSON.stringify(receiptOfIngrid))}.s`)).toEqual(receiptOfIngrid)
  expect(receiptOf(`h.${encoded('{}')}.s`)).toBeNull()
  expect(receiptOf('')).toBeNull()
})

test('who signed a head stands in its header', () => {
  const header = encoded(JSON.stringify({ alg: 'ES256', kid: 'now', typ: 'log-head+jwt' }))
  expect(signerOf(`${header}.p.s`)).toBe('now')
})
