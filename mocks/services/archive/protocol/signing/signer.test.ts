import { createLocalJWKSet, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { makeSigningKeys } from '../../testing/make-signing-keys'
import { createSigner } from './signer'

const old = await makeSigningKeys()
const now = await makeSigningKeys()
const signer = await createSigner({ keys: [...now.keys, ...old.keys] })
const published = createLocalJWKSet({ keys: [...signer.jwks.keys] })

test('what is signed holds by the published keys, and is of one kind', async () => {
  const jws = await signer.sign('receipt+jwt', { record_id: 'a' })
  const { payload, protectedHeader } = await jwtVerify(jws, published, { typ: 'receipt+jwt' })
  expect(payload).toEqual({ record_id: 'a' })
  expect(protectedHeader).toMatchObject({ alg: 'ES256', kid: now.keys[0]?.kid })
  await expect(jwtVerify(jws, published, { typ: 'log-head+jwt' })).rejects.toThrow()
})

test('what an earlier key has signed still holds', async () => {
  const jws = await (await createSigner(old)).sign('log-head+jwt', { size: 1 })
  expect((await jwtVerify(jws, published)).payload).toEqual({ size: 1 })
})

test('no private part is published', () => {
  for (const key of signer.jwks.keys) {
    expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'])
  }
})
