import { jwtVerify, SignJWT, type JWTVerifyResult } from 'jose'
import { LRUCache } from 'lru-cache'
import { callerSchema, type Caller } from '../callers/caller'

export const accessTokenSeconds = 300
/** Tokens that have been verified lately; only a bound on memory. */
const mostRemembered = 10_000

/** Issues and checks access tokens: signed by the first of the keys, for this archive alone, five minutes long. */
export function createAccessTokens(keys: readonly Uint8Array[], issuer: string, clock: () => Date) {
  const [first] = keys
  if (!first) throw new Error('no key for access tokens')
  const key = first
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
      const { payload } = await verifyWith(token, keys)
      const caller = callerSchema.parse(payload.caller)
      // It is good until the second begins at which it ends.
      const ttl = Number(payload.exp) * 1000 - 1 - now()
      if (ttl > 0) remembered.set(token, caller, { ttl })
      return caller
    } catch {
      return undefined
    }
  }

  /** By whichever of the keys; what the last one says counts. */
  async function verifyWith(
    token: string,
    [one = key, ...others]: readonly Uint8Array[],
  ): Promise<JWTVerifyResult> {
    const asked = { typ: 'at+jwt', issuer, audience: issuer, requiredClaims: ['exp'] }
    const options = { ...asked, algorithms: ['HS256'], currentDate: clock() }
    try {
      return await jwtVerify(token, one, options)
    } catch (error) {
      if (others.length === 0) throw error
      return verifyWith(token, others)
    }
  }

  return { issue, verify }
}

export type AccessTokens = ReturnType<typeof createAccessTokens>
