import { importJWK, type CryptoKey, type JWK } from 'jose'
import {
  allowInsecureRequests,
  clockTolerance,
  Configuration,
  customFetch,
  enableDecryptingResponses,
  enableNonRepudiationChecks,
  modifyAssertion,
  PrivateKeyJwt,
} from 'openid-client'
import { tracedFetch } from '@/lib/tracing/spans'
import type { Discovery } from './discover'
import type { LoginServices } from './login-services'
import type { PortalKey } from './portal-keys'

/** Seconds that the service may take to answer, and by which the two clocks may differ. */
const patience = 10
export const tolerance = 10

/**
 * The protocol of one login, by openid-client: what is signed and decrypted with which key, and what an answer must be. It is
 * made anew for each login, so that a new key of the service is known at once.
 */
export async function oidcClient(
  { config, keys }: LoginServices,
  discovery: Discovery,
): Promise<Configuration> {
  const { issuer, token_endpoint } = discovery
  const metadata = { id_token_signed_response_alg: 'RS256', [clockTolerance]: tolerance }
  // The Finnish brokers demand that the assertion is made out to the token endpoint as well; the library names the issuer alone.
  const assertion = PrivateKeyJwt(await signingKey(keys.signing), {
    [modifyAssertion]: (_header, payload) => {
      payload.aud = [issuer, token_endpoint]
    },
  })
  const client = new Configuration(discovery, config.OIDC_CLIENT_ID, metadata, assertion)
  client.timeout = patience
  client[customFetch] = (url, options) =>
    tracedFetch('identification', 'login', url, { ...options, cache: 'no-store' } as RequestInit)
  // The library trusts an id token that came over TLS; we look at its signature too.
  enableNonRepudiationChecks(client)
  if (config.OIDC_JWE) {
    const encryption = keys.all.filter(({ use }) => use === 'enc')
    const own = await Promise.all(encryption.map((key) => cryptoKey(key, 'RSA-OAEP')))
    enableDecryptingResponses(client, ['A128CBC-HS256'], ...own)
  }
  // Where the service has an address without TLS, on one's own machine, so be it.
  if (issuer.startsWith('http:')) allowInsecureRequests(client)
  return client
}

export const signingKey = (key: PortalKey) => cryptoKey(key, 'RS256')

async function cryptoKey(key: PortalKey, alg: string) {
  return { key: (await importJWK(key as JWK, alg)) as CryptoKey, kid: key.kid }
}
