import { createVendor, type Vendor } from '@/mocks/vendor/vendor'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { expect } from 'playwright/test'

export type RegisteredSystem = Readonly<{ clientId: string; privateJwk: JWK; vendor: Vendor }>

/** A system registers itself with keys of its own, by the statement that the operator has made (RFC 7591). */
export async function registerSystem(
  archiveUrl: string,
  statement: string,
): Promise<RegisteredSystem> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const secret = await exportJWK(privateKey)
  const shared = { kid: 'first', use: 'sig', alg: 'RS256' }
  const { kty, n, e } = secret
  const answer = await fetch(`${archiveUrl}/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      software_statement: statement,
      jwks: { keys: [{ kty, n, e, ...shared }] },
    }),
  })
  expect(answer.status).toBe(201)
  const { client_id: clientId } = (await answer.json()) as { client_id: string }
  const privateJwk = { ...secret, ...shared }
  return { clientId, privateJwk, vendor: createVendor({ archiveUrl, clientId, privateJwk }) }
}
