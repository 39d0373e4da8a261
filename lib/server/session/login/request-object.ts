import { randomUUID } from 'node:crypto'
import { importJWK, SignJWT, type JWK } from 'jose'
import type { PortalKey } from './portal-keys'

export type RequestObjectOptions = Readonly<{
  issuer: string
  key: PortalKey
  /** "oauth-authz-req+jwt" by RFC 9101; some brokers want "JWT". */
  typ: string
}>

/**
 * Moves the parameters of an authorization request into a signed request object (RFC 9101), good for five minutes and one
 * use. Outside stay the four that OAuth and OpenID Connect want there as well.
 */
export async function toSignedRequest(
  location: string,
  { issuer, key, typ }: RequestObjectOptions,
): Promise<string> {
  const address = new URL(location)
  const parameters = Object.fromEntries(address.searchParams)
  const { client_id = '', response_type = '', scope = '' } = parameters
  const request = await new SignJWT(parameters)
    .setProtectedHeader({ alg: 'RS256', typ, kid: key.kid })
    .setIssuer(client_id)
    .setAudience(issuer)
    .setIssuedAt()
    .setNotBefore('0s')
    .setExpirationTime('5m')
    .setJti(randomUUID())
    .sign(await importJWK(key as JWK, 'RS256'))
  address.search = new URLSearchParams({ client_id, response_type, scope, request }).toString()
  return address.href
}
