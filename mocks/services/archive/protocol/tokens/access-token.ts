import { jwtVerify, SignJWT } from 'jose'
import { LRUCache } from 'lru-cache'
import { callerSchema, type Caller } from '../callers/caller'

export const accessTokenSeconds = 300
/** Tokens that have been verified lately; only a bound on memory. */
const mostRemembered = 10_000

/** Issues and checks access tokens: signed, for this archive alone, five minutes long. */
export function createAccessTokens(key: Uint8Array, issuer: string, clock: () => Date) {
  const now = () => clock().getTime()
  const remembered = new LRUCache<string, Caller>({
    max: mostRemembered,
    ttlResolution: 0,
    perf: { now },
  })

  function issue(caller: Caller): Promise<string> {
    const seconds = Math.floor(now() / 1000)
    return new SignJWT({ caller })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .setIssuer(issuer)
      .setAudience(issuer)
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + accessTokenSeconds)
      .sign(key)
  }

  /** Who holds the token; undefined when it is not ours, changed or over. */
  async function verify(token: string): Promise<Caller | undefined> {
    const known = remembered.get(token)
    if (known) return known
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: ['HS256'],
        typ: 'at+jwt',
        issuer,
        audience: issuer,
        requiredClaims: ['exp'],
        currentDate: clock(),
      })
      const caller = callerSchema.parse(payload.caller)
      // It is good until the second begins at which it ends.
      const ttl = Number(payload.exp) * 1000 - 1 - now()
      if (ttl > 0) remembered.set(token, caller, { ttl })
      return caller
    } catch {
      return undefined
    }
  }

  return { issue, verify }
}

export type AccessTokens = ReturnType<typeof createAccessTokens>
