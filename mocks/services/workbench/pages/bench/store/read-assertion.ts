import { decodeJwt, type JWTPayload } from 'jose'
import { fail, ok, type Result } from '@/lib/domain/result'

type For = Readonly<{
  /** The system that must have signed it. */
  system: string
  /** The token endpoint that it must be made for. */
  endpoint: string
  /** Milliseconds since 1970. */
  now: number
}>
export type AssertionFault = 'unlike' | 'secret' | 'otherSystem' | 'otherPlace' | 'over'

/**
 * A client assertion (RFC 7523) as it was pasted, without the spaces around it. What can be told without a key is told before the archive is asked, for
 * an assertion is good once; whether it holds is the archive's to say.
 */
export function readAssertion(pasted: string, of: For): Result<string, AssertionFault> {
  const text = pasted.trim()
  if (/"d"\s*:|PRIVATE KEY/.test(text)) return fail('secret')
  const claims = /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text) ? claimsOf(text) : undefined
  if (!claims) return fail('unlike')
  if (claims.iss !== of.system || claims.sub !== of.system) return fail('otherSystem')
  if (![claims.aud].flat().includes(of.endpoint)) return fail('otherPlace')
  if (typeof claims.exp === 'number' && claims.exp * 1000 <= of.now) return fail('over')
  return ok(text)
}

function claimsOf(jwt: string): JWTPayload | undefined {
  try {
    return decodeJwt(jwt)
  } catch {
    return undefined
  }
}
