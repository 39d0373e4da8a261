import { bytesOfJwsPart, decodeJwsPart, parseObject } from './jws-part'
import { receiptSchema, type Receipt } from './receipt'

/** A public key of the archive, as it publishes it. */
export type ReceiptKey = Readonly<{
  kty: string
  crv?: string
  x?: string
  y?: string
  kid: string
}>

/**
 * What a text turned out to be. `unreadable`: no signed text at all; `other-kind`: signed, and no receipt; `changed`: the
 * signature does not fit; `unknown-key`: signed by a key that the archive has not published.
 */
export type ReceiptVerdict =
  | Readonly<{ state: 'genuine'; receipt: Receipt }>
  | Readonly<{ state: 'unreadable' | 'other-kind' | 'changed' | 'unknown-key' }>

/**
 * Checks the signature of a receipt (JWS, ES256) with Web Crypto, in the browser or on the server. The text is a compact
 * JWS, or one in JSON as it is downloaded.
 */
export async function verifyReceipt(
  text: string,
  keys: readonly ReceiptKey[],
): Promise<ReceiptVerdict> {
  const parts = partsOf(text.trim())
  const header = parts && decodeJwsPart(parts.header)
  const signature = parts && bytesOfJwsPart(parts.signature)
  if (!parts || !header || !signature) return { state: 'unreadable' }
  if (header.alg !== 'ES256' || typeof header.kid !== 'string') return { state: 'unreadable' }

  const key = keys.find(({ kid }) => kid === header.kid)
  if (!key) return { state: 'unknown-key' }
  if (!(await isSignedBy(key, `${parts.header}.${parts.payload}`, signature))) {
    return { state: 'changed' }
  }
  const receipt = receiptSchema.safeParse(decodeJwsPart(parts.payload))
  if (header.typ !== 'receipt+jwt' || !receipt.success) return { state: 'other-kind' }
  return { state: 'genuine', receipt: receipt.data }
}

async function isSignedBy(
  { kty, crv, x, y }: ReceiptKey,
  signed: string,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const jwk = { kty, crv, x, y }
  const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify'])
  return crypto.subtle.verify(algorithm, key, signature, new TextEncoder().encode(signed))
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
