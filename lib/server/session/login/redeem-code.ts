import { authorizationCodeGrant, getDecryptedResponses, type IDToken } from 'openid-client'
import type { Discovery } from './discover'
import type { LoginServices } from './login-services'
import { oidcClient, tolerance } from './oidc-client'

export type Returned = Readonly<{
  /** The address to which the service sent the browser back, with its parameters. */
  address: URL
  /** What next-auth found in its cookies. */
  expected: Readonly<{ state?: string; nonce?: string; code_verifier?: string }>
}>

/**
 * Redeems the code for an id token and gives back what it claims: signed by the service with RS256, encrypted to us where that
 * is agreed upon, for us, of this login, and of now.
 *
 * @throws when anything of that does not hold
 */
export async function redeemCode(
  services: LoginServices,
  discovery: Discovery,
  { address, expected }: Returned,
): Promise<IDToken> {
  const { state, nonce, code_verifier } = expected
  // The library would take an absent one for one that nobody wants to be checked.
  if (!state || !nonce) throw new Error('A login without state or nonce')
  const client = await oidcClient(services, discovery)
  const tokens = await authorizationCodeGrant(client, address, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: code_verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('No id token')
  // What the library leaves open: it decrypts what is encrypted and takes what is not, and looks at no time of issue.
  if (services.config.OIDC_JWE && getDecryptedResponses(tokens) === undefined)
    throw new Error('The id token was not encrypted')
  if (claims.iat > Date.now() / 1000 + tolerance) throw new Error('An id token of the future')
  return claims
}
