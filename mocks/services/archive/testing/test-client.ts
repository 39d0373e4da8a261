import { randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { StatutoryGround } from '@/lib/domain/codes/log'
import type { Change } from '../reference/register/change'
import type { SystemContent } from '../reference/register/system-content'

export type TestClient = Awaited<ReturnType<typeof createTestClient>>

export type SystemProfile = Readonly<{
  mayStore?: SystemContent['mayStore']
  jointTests?: readonly string[]
  statutoryRights?: readonly StatutoryGround[]
}>

/** A program with new keys, which is registered as the portal or the workbench that it is, or by {@link systemOf} as a client information system. */
export async function createTestClient(id: string, kind: 'portal' | 'workbench' = 'portal') {
  const { publicKey, privateKey } = await generateKeyPair('ES384', { extractable: true })
  const kid = randomUUID()
  const { kty, crv, x, y } = await exportJWK(publicKey)
  const jwks = {
    keys: [{ kty: kty === 'RSA' ? ('RSA' as const) : ('EC' as const), crv, x, y, kid }],
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
    registration: { clientId: id, kind, name: id, jwks },
    jwks,
    privateJwk: { ...(await exportJWK(privateKey)), kid, alg: 'ES384' },
    sign,
  }
}

/** What is entered for a client information system of an organisation: its keys, its organisation's rights and its joint tests. */
export function systemOf(
  { id, jwks }: Pick<TestClient, 'id' | 'jwks'>,
  organisation: string,
  { mayStore, jointTests = [], statutoryRights = [] }: SystemProfile = {},
): Change[] {
  const reason = 'a test'
  return [
    { kind: 'system', key: `${organisation}/${id}`, content: { name: id, jwks, mayStore }, reason },
    ...jointTests.map((organiser): Change => {
      return {
        kind: 'joint-test',
        key: `${organiser}/${id}`,
        content: { passedOn: '2024-09-02', report: randomUUID() },
        reason,
      }
    }),
    ...statutoryRights.map((right): Change => {
      return {
        kind: 'statutory-right',
        key: `${organisation}/${right}`,
        content: { from: '2023-01-01' },
        reason,
      }
    }),
  ]
}
