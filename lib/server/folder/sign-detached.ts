import 'server-only'
import { CompactSign, importJWK } from 'jose'
import { publicKeys, type PortalKeys } from '../session/login/portal-keys'

/** How a folder is signed: by the key under which others know the portal, `/api/jwks`. */
const alg = 'RS256'

/** A detached JWS over a text (RFC 7515, appendix F): header and signature, and between them nothing. */
export async function signDetached(text: string, { signing }: PortalKeys): Promise<string> {
  const key = await importJWK({ ...signing }, alg)
  const jws = await new CompactSign(Buffer.from(text))
    .setProtectedHeader({ alg, kid: signing.kid, typ: 'folder+jws' })
    .sign(key)
  const [header, , signature] = jws.split('.')
  return `${header}..${signature}`
}

/** The public half of the key that signs, for the checker in the folder. */
export function checkingKey(keys: PortalKeys) {
  const found = publicKeys(keys).keys.find(({ kid }) => kid === keys.signing.kid)
  if (!found) throw new Error('The key that signs is not published')
  return { kty: found.kty, n: found.n, e: found.e, kid: found.kid, alg }
}
