import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { laterKey, personKey } from './person-key'

const hetu = '010190-900P'
const [first, second, third] = ['the first pepper', 'the second', 'the third']
const hmac = (text: string, pepper: string) =>
  createHmac('sha256', pepper).update(text).digest('base64url')

test('with one pepper the key of a person is its HMAC of the HETU', () => {
  expect(personKey(hetu, [first], 1)).toBe(hmac(hetu, first))
})

test('a pepper that is there and not yet in use changes nothing', () => {
  expect(personKey(hetu, [second, first], 1)).toBe(personKey(hetu, [first], 1))
})

test('each later pepper goes over the key that was, and needs no HETU', () => {
  const old = personKey(hetu, [first], 1)
  expect(personKey(hetu, [second, first], 2)).toBe(`2.${hmac(old, second)}`)
  expect(laterKey(old, [second, first], 2)).toBe(personKey(hetu, [second, first], 2))
  expect(laterKey(old, [third, second, first], 3)).toBe(personKey(hetu, [third, second, first], 3))
  const two = laterKey(old, [second, first], 2)
  expect(laterKey(two, [third, second, first], 3)).toBe(personKey(hetu, [third, second, first], 3))
})

test('a key that is made by them already stays', () => {
  const key = personKey(hetu, [second, first], 2)
  expect(laterKey(key, [second, first], 2)).toBe(key)
})

test('the first pepper alone, or the second alone, makes none of the new keys', () => {
  expect(() => personKey(hetu, [first], 2)).toThrow('HETU_PEPPER')
  expect(personKey(hetu, [second], 1)).not.toBe(personKey(hetu, [second, first], 2).slice(2))
})
