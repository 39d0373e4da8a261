import { z } from 'zod'
import type { ArchiveKeys } from '@/lib/contracts/archive/receipt'
import { fail, ok, type Result } from '@/lib/domain/result'

/** Why a signed text is not taken: it is none, by a key that is not published, or not what was signed. */
export type SignatureFault = 'malformed' | 'unknown-key' | 'changed'

const headerSchema = z.object({ alg: z.literal('ES256'), kid: z.string(), typ: z.string() })

/**
 * The payload of a compact JWS that the archive has signed (ES256), once its signature holds.
 *
 * @param kind `typ` of its header: one kind can't be shown as another
 */
export async function readSigned<Schema extends z.ZodType>(
  jws: string,
  kind: string,
  schema: Schema,
  { keys }: ArchiveKeys,
): Promise<Result<z.output<Schema>, SignatureFault>> {
  const [head = '', body = '', seal = '', ...more] = jws.trim().split('.')
  const header = headerSchema.safeParse(jsonIn(head))
  const signature = bytesIn(seal)
  if (!header.success || header.data.typ !== kind || !signature || more.length > 0) {
    return fail('malformed')
  }
  const jwk = keys.find(({ kid }) => kid === header.data.kid)
  if (!jwk) return fail('unknown-key')
  const { kty, crv, x, y } = jwk
  const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, ecdsa, false, ['verify'])
  const signed = new TextEncoder().encode(`${head}.${body}`)
  if (!(await crypto.subtle.verify(ecdsa, key, signature, signed))) return fail('changed')
  const payload = schema.safeParse(jsonIn(body))
  return payload.success ? ok(payload.data) : fail('malformed')
}

function jsonIn(base64url: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytesIn(base64url)))
  } catch {
    return undefined
  }
}

function bytesIn(base64url: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(base64url)) return undefined
  try {
    const binary = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'))
    return Uint8Array.from(binary, (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}
