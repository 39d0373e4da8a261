import {
  createLocalJWKSet,
  importJWK,
  jwtVerify,
  SignJWT,
  type JSONWebKeySet,
  type JWK,
} from 'jose'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { demoControllers } from './demo-vendors'
import registered from '../world/keys/clients.json'

type Registered = Readonly<{ clientId: string; organisation: string; jwks: JSONWebKeySet }>
const clients: readonly Registered[] = registered.clients
const folder = new URL('../world/keys/', import.meta.url)
const privateKeyOf = (clientId: string) =>
  JSON.parse(readFileSync(new URL(`${clientId}.private.json`, folder), 'utf8')) as JWK

test('every invented client information system is registered for one organisation', () => {
  const organisations = clients.map(({ organisation }) => organisation)
  expect(organisations.toSorted()).toEqual(demoControllers.toSorted())
})

test.each(clients)('what $clientId signs, its registered key verifies', async (client) => {
  const key = privateKeyOf(client.clientId)
  const { alg = '', kid = '' } = key
  const signed = await new SignJWT()
    .setProtectedHeader({ alg, kid })
    .sign(await importJWK(key, alg))
  const keys = createLocalJWKSet(client.jwks)
  await expect(jwtVerify(signed, keys)).resolves.toBeTruthy()
})

test('no private part is registered, and every key says that it is for the demo only', () => {
  const keys = clients.flatMap(({ jwks }) => jwks.keys)
  for (const key of keys) {
    expect(Object.keys(key)).not.toContain('d')
    expect(key.kid).toMatch(/^demo-only-/)
  }
})
