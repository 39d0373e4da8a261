import { generateKeyPair, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { createTestClient } from '../../testing/test-client'
import { verifyAssertion } from './verify-assertion'

const audience = 'https://archive.example/oauth/token'
const now = new Date('2026-11-20T10:00:00.000Z')
const seconds = now.getTime() / 1000
const program = await createTestClient('a-system')
const { registration } = program
const usual = { aud: audience, sub: 'a-system', jti: 'one', exp: seconds + 60, iat: seconds }

const check = async (changes: Readonly<Record<string, unknown>>) =>
  verifyAssertion(await program.sign({ ...usual, ...changes }, now), registration, audience, now)

test('one that holds is read, with the moment from which it can be forgotten', async () => {
  expect(await check({})).toEqual({
    payload: { iss: 'a-system', ...usual },
    jti: 'one',
    expiresAt: new Date((seconds + 70) * 1000),
  })
})

describe('clocks differ by ten seconds, and it lasts for five minutes', () => {
  test.each([
    ['that ended nine seconds ago', { exp: seconds - 9 }],
    ['that ends in five minutes and ten seconds', { exp: seconds + 310 }],
    ['made in ten seconds', { iat: seconds + 10 }],
    ['made long ago', { iat: seconds - 3_600 }],
    ['that does not say when it was made', { iat: undefined }],
    ['that begins in ten seconds', { nbf: seconds + 10 }],
    ['with a jti of 255 signs', { jti: 'x'.repeat(255) }],
  ])('one %s is taken', async (_what, changes) => {
    expect(await check(changes)).toBeDefined()
  })

  test.each([
    ['that ended ten seconds ago', { exp: seconds - 10 }],
    ['that ends in five minutes and eleven seconds', { exp: seconds + 311 }],
    ['made in eleven seconds', { iat: seconds + 11 }],
    ['that begins in eleven seconds', { nbf: seconds + 11 }],
    ['with a jti of 256 signs', { jti: 'x'.repeat(256) }],
  ])('one %s is not', async (_what, changes) => {
    expect(await check(changes)).toBeUndefined()
  })
})

test.each([
  ['for another audience', { aud: 'https://archive.example' }],
  ['of another issuer', { iss: 'another' }],
  ['without an end', { exp: undefined }],
  ['without a jti', { jti: undefined }],
  ['with an empty jti', { jti: '' }],
  ['without a subject', { sub: undefined }],
  ['with a text that can’t be kept', { extensions: { name: 'a\u0000b' } }],
])('one %s is refused', async (_what, changes) => {
  expect(await check(changes)).toBeUndefined()
})

test('one that another has signed is refused, also under the id of our key', async () => {
  const { privateKey } = await generateKeyPair('ES384')
  const { kid } = program.privateJwk
  const forged = await new SignJWT({ iss: 'a-system', ...usual })
    .setProtectedHeader({ alg: 'ES384', kid })
    .sign(privateKey)
  expect(await verifyAssertion(forged, registration, audience, now)).toBeUndefined()
})

test.each(['RS256', 'RS384', 'ES384'] as const)('%s is taken', async (alg) => {
  expect(await verifyAssertion(...(await signedBy(alg)))).toBeDefined()
})

test.each(['RS512', 'PS256', 'ES256', 'ES512'] as const)('%s is not', async (alg) => {
  expect(await verifyAssertion(...(await signedBy(alg)))).toBeUndefined()
})

test('something that is no JWT is refused', async () => {
  expect(await verifyAssertion('abc', registration, audience, now)).toBeUndefined()
})

async function signedBy(alg: string): Promise<Parameters<typeof verifyAssertion>> {
  const { exportJWK } = await import('jose')
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
  const { kty, ...jwk } = await exportJWK(publicKey)
  const of = kty === 'RSA' ? ('RSA' as const) : ('EC' as const)
  const jwks = { keys: [{ ...jwk, kty: of, kid: 'k', d: undefined }] }
  const text = await new SignJWT({ iss: 'a-system', ...usual })
    .setProtectedHeader({ alg, kid: 'k' })
    .sign(privateKey)
  return [text, { ...registration, jwks }, audience, now]
}
