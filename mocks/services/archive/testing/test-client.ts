import { randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { RegisteredClient } from '../protocol/tokens/registered-client'

export type TestClient = Awaited<ReturnType<typeof createTestClient>>

export type SystemProfile = Pick<RegisteredClient, 'mayStore' | 'jointTests' | 'statutoryGrounds'>

/** A program with new keys: a portal or the workbench, or with an organisation a client information system. */
export async function createTestClient(
  id: string,
  organisation?: string,
  profile: SystemProfile = {},
  kind: RegisteredClient['kind'] = organisation ? 'client-information-system' : 'portal',
) {
  const { publicKey, privateKey } = await generateKeyPair('ES384', { extractable: true })
  const kid = randomUUID()
  const { kty, crv, x, y } = await exportJWK(publicKey)
  const registration: RegisteredClient = {
    clientId: id,
    kind,
    name: id,
    jwks: { keys: [{ kty: kty === 'RSA' ? 'RSA' : 'EC', crv, x, y, kid }] },
    organisation,
    ...profile,
  }

  /** A signed JWT of the program; what `payload` says goes before what is usual. */
  function sign(payload: Readonly<Record<string, unknown>>, now: Date): Promise<string> {
    const seconds = Math.floor(now.getTime() / 1000)
    const usual = { iss: id, iat: seconds, exp: seconds + 60, jti: randomUUID() }
    return new SignJWT({ ...usual, ...payload })
      .setProtectedHeader({ alg: 'ES384', kid })
      .sign(privateKey)
  }

  return {
    id,
    registration,
    privateJwk: { ...(await exportJWK(privateKey)), kid, alg: 'ES384' },
    sign,
  }
}
