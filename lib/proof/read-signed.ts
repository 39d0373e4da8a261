import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/domain/result'
import { bytesOfJwsPart, decodeJwsPart, parseObject } from './jws-part'

/**
 * Why a signed text is not taken. `unreadable`: no signed text at all; `unknown-key`: signed by a key that the archive has
 * not published; `changed`: the signature does not fit; `other-kind`: signed by the archive, and something else.
 */
export type SignatureFault = 'unreadable' | 'unknown-key' | 'changed' | 'other-kind'

/** A public key of the archive, as it publishes it. */
export type PublishedKey = Readonly<{
  kty: string
  crv?: string
  x?: string
  y?: string
  kid: string
}>

const headerSchema = z.object({ alg: z.literal('ES256'), kid: z.string(), typ: z.string() })

/**
 * The payload of what the archive has signed (JWS, ES256), once its signature holds: by Web Crypto, in the browser or on the
 * server. The text is a compact JWS, also one broken over lines by a mail program, or one in JSON as it is downloaded.
 *
 * @param kind `typ` of its header: one kind can't be shown as another
 */
export async function readSigned<Schema extends z.ZodType>(
  text: string,
  kind: string,
  schema: Schema,
  keys: readonly PublishedKey[],
): Promise<Result<z.output<Schema>, SignatureFault>> {
  const parts = partsOf(text.trim())
  const header = headerSchema.safeParse(parts && decodeJwsPart(parts.header))
  const signature = parts && bytesOfJwsPart(parts.signature)
  if (!parts || !header.success || !signature) return fail('unreadable')

  const key = keys.find(({ kid }) => kid === header.data.kid)
  if (!key) return fail('unknown-key')
  if (!(await isSignedBy(key, `${parts.header}.${parts.payload}`, signature))) {
    return fail('changed')
  }
  const payload = schema.safeParse(decodeJwsPart(parts.payload))
  return header.data.typ === kind && payload.success ? ok(payload.data) : fail('other-kind')
}

async function isSignedBy(
  { kty, crv, x, y }: PublishedKey,
  signed: string,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const jwk = { kty, crv, x, y }
  const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify'])
  return crypto.subtle.verify(algorithm, key, signature, new TextEncoder().encode(signed))
}

/** Id of the key by which a compact JWS is signed whose signature holds. */
export function signerOf(jws: string): string {
  return headerSchema.parse(decodeJwsPart(jws.split('.')[0] ?? '')).kid
}

type Parts = Readonly<{ header: string; payload: string; signature: string }>

function partsOf(text: string): Parts | null {
  if (text.startsWith('{')) return partsOfJson(parseObject(text))
  const [header, payload, signature, ...more] = text.replaceAll(/\s+/g, '').split('.')
  return header && payload && signature && more.length === 0 ? { header, payload, signature } : null
}

function partsOfJson(json: Readonly<Record<string, unknown>> | null): Parts | null {
  if (!json) return null
  const { protected: header, payload, signature } = json
  const texts = [header, payload, signature]
  if (!texts.every((text) => typeof text === 'string')) return null
  return { header, payload, signature } as Parts
}
