import { hkdfSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { noteKeys, portalKeys, seal, sessionKeys, unseal } from './seal'
import { hashToken, newSessionToken } from './session-token'

const secret = 'a secret of the portal that is long enough'
const token = newSessionToken()
const keys = sessionKeys(token, [secret])
const text = '{"hetu":"010190-900P","names":"Åsa Ödman"}'
const sealed = seal(text, keys, 'identity')

test('what was sealed opens with the same token and secret', () => {
  expect(unseal(sealed, sessionKeys(token, [secret]), 'identity')).toBe(text)
})

test.each([
  ['a session', sessionKeys(token, [secret]), token, secret, 'mittkanta session'],
  [
    'a long secret',
    sessionKeys(token, ['å'.repeat(99)]),
    token,
    'å'.repeat(99),
    'mittkanta session',
  ],
  ['notes', noteKeys(token, [secret]), token, secret, 'mittkanta notes'],
  ['the portal', portalKeys([secret]), secret, '', 'mittkanta portal'],
] as const)('the key of %s is that of HKDF', (_name, made, input, salt, purpose) => {
  expect(made).toEqual([Buffer.from(hkdfSync('sha256', input, salt, purpose, 32))])
})

test('nothing of the text shows', () => {
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('010190')
})

test('sealing twice gives two different results', () => {
  expect(seal(text, keys, 'identity')).not.toBe(sealed)
})

test.each([
  ['another token', sealed, sessionKeys(newSessionToken(), [secret]), 'identity'],
  [
    'another secret',
    sealed,
    sessionKeys(token, ['another secret of the portal, also long']),
    'identity',
  ],
  ['the hash of the token', sealed, sessionKeys(hashToken(token), [secret]), 'identity'],
  ['another purpose', sealed, keys, 'search'],
  ['a changed byte', flipped(sealed), keys, 'identity'],
  ['a cut text', sealed.slice(0, 20), keys, 'identity'],
  ['nothing', '', keys, 'identity'],
] as const)('%s opens nothing', (_name, box, otherKey, purpose) => {
  expect(unseal(box, otherKey, purpose)).toBeUndefined()
})

test('beside a new secret what the old one sealed still opens, and what the new one seals, no longer with the old alone', () => {
  const newer = 'a newer secret of the portal, long enough'
  const both = sessionKeys(token, [newer, secret])
  expect(unseal(sealed, both, 'identity')).toBe(text)
  const anew = seal(text, both, 'identity')
  expect(unseal(anew, keys, 'identity')).toBeUndefined()
  expect(unseal(anew, sessionKeys(token, [newer]), 'identity')).toBe(text)
  expect(unseal(sealed, sessionKeys(token, [newer]), 'identity')).toBeUndefined()
})

test('what was typed under one handle opens under no other, nor without one (R4)', () => {
  const own = seal(text, keys, { purpose: 'draft', handle: 'self' })
  expect(unseal(own, keys, { purpose: 'draft', handle: 'self' })).toBe(text)
  expect(unseal(own, keys, { purpose: 'draft', handle: 'of-a-child' })).toBeUndefined()
  expect(unseal(own, keys, { purpose: 'search', handle: 'self' })).toBeUndefined()
  expect(unseal(own, keys, 'draft')).toBeUndefined()
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
