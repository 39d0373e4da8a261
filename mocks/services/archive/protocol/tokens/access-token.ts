import { jwtVerify, SignJWT } from 'jose'
import { callerSchema, type Caller } from './caller'

export const accessTokenSeconds = 300
/** Tokens that have been verified lately; only a bound on memory. */
const mostRemembered = 10_000

/** Issues and checks access tokens: signed, for this archive alone, five minutes long. */
export function createAccessTokens(key: Uint8Array, issuer: string, clock: () => Date) {
  const remembered = new Map<string, { caller: Caller; until: number }>()

  function issue(caller: Caller): Promise<string> {
    const now = Math.floor(clock().getTime() / 1000)
    return new SignJWT({ caller })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .setIssuer(issuer)
      .setAudience(issuer)
      .setIssuedAt(now)
      .setExpirationTime(now + accessTokenSeconds)
      .sign(key)
  }

  /** Who holds the token; undefined when it is not ours, changed or over. */
  async function verify(token: string): Promise<Caller | undefined> {
    const now = clock()
    const known = remembered.get(token)
    if (known) return now.getTime() < known.until ? known.caller : undefined
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: ['HS256'],
        typ: 'at+jwt',
        issuer,
        audience: issuer,
        requiredClaims: ['exp'],
        currentDate: now,
      })
      const caller = callerSchema.parse(payload.caller)
      if (remembered.size >= mostRemembered) remembered.clear()
      remembered.set(token, { caller, until: Number(payload.exp) * 1000 })
      return caller
    } catch {
      return undefined
    }
  }

  return { issue, verify }
}

export type AccessTokens = ReturnType<typeof createAccessTokens>
