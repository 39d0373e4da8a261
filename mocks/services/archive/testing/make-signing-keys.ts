import { randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair } from 'jose'
import { signingKeysSchema, type SigningKeys } from '../protocol/signing/signer'

/** A new key set to sign with, for tests; `npm start` makes and keeps its own. */
export async function makeSigningKeys(): Promise<SigningKeys> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return signingKeysSchema.parse({
    keys: [{ ...(await exportJWK(privateKey)), kid: randomUUID() }],
  })
}
