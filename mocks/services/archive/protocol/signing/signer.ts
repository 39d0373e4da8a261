import { base64url, importJWK, SignJWT, type JWK, type JWTPayload } from 'jose'
import { z } from 'zod'
import { openModuleKey, moduleKeySchema } from './module-key'

const text = z.string().min(1)
const keySchema = z.looseObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  kid: text,
  x: text,
  y: text,
  /** Absent: the private key lies in a PKCS#11 module, or is destroyed, and what it has signed is still verified. */
  d: text.optional(),
  pkcs11: moduleKeySchema.optional(),
})

/** The archive's keys as a JWK Set. The first one signs; the others stay published, for what they have signed. */
export const signingKeysSchema = z.object({
  keys: z
    .array(keySchema)
    .min(1)
    .refine(([first]) => first?.d !== undefined || first?.pkcs11 !== undefined, {
      message: 'the first key can sign',
    }),
})
export type SigningKeys = Readonly<z.infer<typeof signingKeysSchema>>
type SigningKey = SigningKeys['keys'][number]

/** What is signed. One kind can't be shown as another: it stands in the protected header as `typ`. */
type SignedKind =
  'receipt+jwt' | 'dc+sd-jwt' | 'log-head+jwt' | 'log-restore+jwt' | 'software-statement+jwt'

/** Signs what the archive vouches for, so that anyone can check it by the published keys. */
export type Signer = Readonly<{
  /** A compact JWS (ES256) of the payload as it is: no claim is added. */
  sign: (kind: SignedKind, payload: JWTPayload) => Promise<string>
  /** The public keys, for GET /.well-known/jwks.json. */
  jwks: Readonly<{ keys: readonly JWK[] }>
}>

/** @param pin opens the PKCS#11 module in which the key that signs may lie */
export async function createSigner({ keys }: SigningKeys, pin?: string): Promise<Signer> {
  const [current] = keys
  if (!current) throw new Error('no key to sign with')
  return { sign: await signWith(current, pin), jwks: { keys: keys.map(publicPart) } }
}

async function signWith(current: SigningKey, pin: string | undefined): Promise<Signer['sign']> {
  const headerOf = (typ: SignedKind) => ({ alg: 'ES256', kid: current.kid, typ })
  if (current.pkcs11) {
    const sign = await openModuleKey(current.pkcs11, pin)
    return async (kind, payload) => {
      const parts = [headerOf(kind), payload].map((part) => base64url.encode(JSON.stringify(part)))
      const signed = parts.join('.')
      return `${signed}.${base64url.encode(await sign(Buffer.from(signed)))}`
    }
  }
  const key = await importJWK(current, 'ES256')
  return (kind, payload) => new SignJWT(payload).setProtectedHeader(headerOf(kind)).sign(key)
}

function publicPart({ kty, crv, x, y, kid }: SigningKey): JWK {
  return { kty, crv, x, y, kid, use: 'sig', alg: 'ES256' }
}
