import { hkdfSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { noteKey, portalKey, seal, sessionKey, unseal } from './seal'
import { hashToken, newSessionToken } from './session-token'

const secret = 'a secret of the portal that is long enough'
const token = newSessionToken()
const key = sessionKey(token, secret)
const text = '{"hetu":"010190-900P","names":"Åsa Ödman"}'
const sealed = seal(text, key, 'identity')

test('what was sealed opens with the same token and secret', () => {
  expect(unseal(sealed, sessionKey(token, secret), 'identity')).toBe(text)
})

test.each([
  ['a session', sessionKey(token, secret), token, secret, 'mittkanta session'],
  ['a long secret', sessionKey(token, 'å'.repeat(99)), token, 'å'.repeat(99), 'mittkanta session'],
  ['notes', noteKey(token, secret), token, secret, 'mittkanta notes'],
  ['the portal', portalKey(secret), secret, '', 'mittkanta portal'],
] as const)('the key of %s is that of HKDF', (_name, made, input, salt, purpose) => {
  expect(made.equals(Buffer.from(hkdfSync('sha256', input, salt, purpose, 32)))).toBe(true)
})

test('nothing of the text shows', () => {
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('010190')
})

test('sealing twice gives two different results', () => {
  expect(seal(text, key, 'identity')).not.toBe(sealed)
})

test.each([
  ['another token', sealed, sessionKey(newSessionToken(), secret), 'identity'],
  [
    'another secret',
    sealed,
    sessionKey(token, 'another secret of the portal, also long'),
    'identity',
  ],
  ['the hash of the token', sealed, sessionKey(hashToken(token), secret), 'identity'],
  ['another purpose', sealed, key, 'search'],
  ['a changed byte', flipped(sealed), key, 'identity'],
  ['a cut text', sealed.slice(0, 20), key, 'identity'],
  ['nothing', '', key, 'identity'],
] as const)('%s opens nothing', (_name, box, otherKey, purpose) => {
  expect(unseal(box, otherKey, purpose)).toBeUndefined()
})

test('what was typed under one handle opens under no other, nor without one (R4)', () => {
  const own = seal(text, key, { purpose: 'draft', handle: 'self' })
  expect(unseal(own, key, { purpose: 'draft', handle: 'self' })).toBe(text)
  expect(unseal(own, key, { purpose: 'draft', handle: 'of-a-child' })).toBeUndefined()
  expect(unseal(own, key, { purpose: 'search', handle: 'self' })).toBeUndefined()
  expect(unseal(own, key, 'draft')).toBeUndefined()
})

test('tokens are 256 bits and never twice the same', () => {
  expect(Buffer.from(newSessionToken(), 'base64url')).toHaveLength(32)
  expect(newSessionToken()).not.toBe(newSessionToken())
})

function flipped(box: string): string {
  const bytes = Buffer.from(box, 'base64url')
  bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20)
  return bytes.toString('base64url')
}
