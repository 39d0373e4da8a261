import { texts } from '@/mocks/services/workbench/pages/bench/texts'
import { createVendor, type Vendor } from '@/mocks/vendor/vendor'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { expect, type Page } from 'playwright/test'

export type RegisteredSystem = Readonly<{ clientId: string; privateJwk: JWK; vendor: Vendor }>

/** A system registers itself with keys of its own, by the statement that the operator has made (RFC 7591). */
export async function registerSystem(
  archiveUrl: string,
  statement: string,
): Promise<RegisteredSystem> {
  const { jwks, privateJwk } = await makeKeys()
  const answer = await fetch(`${archiveUrl}/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ software_statement: statement, jwks }),
  })
  expect(answer.status).toBe(201)
  const { client_id: clientId } = (await answer.json()) as { client_id: string }
  return { clientId, privateJwk, vendor: createVendor({ archiveUrl, clientId, privateJwk }) }
}

/** Its vendor registers it at the bench: pastes the statement and the public keys, and is told what it is called. The private key stays with the vendor. */
export async function registerAtBench(
  page: Page,
  archiveUrl: string,
  statement: string,
): Promise<RegisteredSystem> {
  const { register } = texts.sv
  const { jwks, privateJwk } = await makeKeys()
  await page.goto('/bench')
  await page.getByLabel(register.statement, { exact: true }).fill(statement)
  await page.getByLabel(register.jwks).fill(JSON.stringify(jwks))
  await page.getByRole('button', { name: register.send, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: register.done })).toBeVisible()
  const clientId = ((await page.getByRole('definition').first().textContent()) ?? '').trim()
  await page.getByRole('link', { name: register.toSystem }).click()
  await expect(page.getByRole('main')).toContainText(clientId)
  return { clientId, privateJwk, vendor: createVendor({ archiveUrl, clientId, privateJwk }) }
}

async function makeKeys() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const secret = await exportJWK(privateKey)
  const shared = { kid: 'first', use: 'sig', alg: 'RS256' }
  const { kty, n, e } = secret
  return { jwks: { keys: [{ kty, n, e, ...shared }] }, privateJwk: { ...secret, ...shared } }
}
