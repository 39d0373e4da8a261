import { jwtVerify, type JWTPayload } from 'jose'
import { isKeepable } from '../http/odd-text'
import { keysOf } from './keys-of'
import type { RegisteredClient } from './registered-client'

const longestSeconds = 300
/** Clocks of two machines differ. */
const toleranceSeconds = 10

export type VerifiedAssertion = Readonly<{ payload: JWTPayload; jti: string; expiresAt: Date }>

/**
 * Checks a JWT that a registered program has signed: its key, issuer, audience, end at the latest five minutes ahead,
 * and a `jti`. That the `jti` is new is for the caller to check. Undefined when anything is wrong.
 */
export async function verifyAssertion(
  assertion: string,
  client: RegisteredClient,
  audience: string,
  now: Date,
): Promise<VerifiedAssertion | undefined> {
  try {
    const { payload } = await jwtVerify(assertion, keysOf(client), {
      algorithms: ['RS256', 'RS384', 'ES384'],
      issuer: client.clientId,
      audience,
      requiredClaims: ['exp', 'jti', 'sub'],
      clockTolerance: toleranceSeconds,
      currentDate: now,
    })
    const { exp, iat, jti } = payload
    const seconds = now.getTime() / 1000
    if (!isKeepable(payload)) return undefined
    if (exp === undefined || !jti || jti.length > 255) return undefined
    if (exp > seconds + longestSeconds + toleranceSeconds) return undefined
    if (iat !== undefined && iat > seconds + toleranceSeconds) return undefined
    return { payload, jti, expiresAt: new Date((exp + toleranceSeconds) * 1000) }
  } catch {
    return undefined
  }
}
