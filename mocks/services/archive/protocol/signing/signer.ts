import { importJWK, SignJWT, type JWK, type JWTPayload } from 'jose'
import { z } from 'zod'

const privateKey = z.looseObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  kid: z.string().min(1),
  x: z.string().min(1),
  y: z.string().min(1),
  d: z.string().min(1),
})

/** The archive's private keys as a JWK Set. The first one signs; the others stay published, for what they have signed. */
export const signingKeysSchema = z.object({ keys: z.array(privateKey).min(1) })
export type SigningKeys = Readonly<z.infer<typeof signingKeysSchema>>

/** What is signed. One kind can't be shown as another: it stands in the protected header as `typ`. */
type SignedKind = 'receipt+jwt' | 'dc+sd-jwt' | 'log-head+jwt' | 'software-statement+jwt'

/** Signs what the archive vouches for, so that anyone can check it by the published keys. */
export type Signer = Readonly<{
  /** A compact JWS (ES256) of the payload as it is: no claim is added. */
  sign: (kind: SignedKind, payload: JWTPayload) => Promise<string>
  /** The public keys, for GET /.well-known/jwks.json. */
  jwks: Readonly<{ keys: readonly JWK[] }>
}>

export async function createSigner({ keys }: SigningKeys): Promise<Signer> {
  const [current] = keys
  if (!current) throw new Error('no key to sign with')
  const key = await importJWK(current, 'ES256')
  return {
    sign: (kind, payload) =>
      new SignJWT(payload)
        .setProtectedHeader({ alg: 'ES256', kid: current.kid, typ: kind })
        .sign(key),
    jwks: { keys: keys.map(publicPart) },
  }
}

function publicPart({ kty, crv, x, y, kid }: SigningKeys['keys'][number]): JWK {
  return { kty, crv, x, y, kid, use: 'sig', alg: 'ES256' }
}
