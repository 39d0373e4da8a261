import {
  buildAuthorizationUrl,
  buildAuthorizationUrlWithJAR,
  calculatePKCECodeChallenge,
  modifyAssertion,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client'
import type { Locale } from '@/lib/i18n/locales'
import { discover } from './discover'
import { callbackAddress } from './login-paths'
import type { KeptAttempt } from './attempt-cookies'
import type { LoginServices } from './login-services'
import { oidcClient, signingKey } from './oidc-client'

type Parameters = Record<string, string>

/** Seconds for which a signed request is good. */
const goodFor = 5 * 60

/**
 * The address at the identification service where a login goes on, and what binds the answer to this browser.
 *
 * @throws when the identification service can't be reached
 */
export async function authorizationRequest(
  locale: Locale,
  services: LoginServices,
): Promise<Readonly<{ location: string; attempt: Omit<KeptAttempt, 'iat'> }>> {
  const { config } = services
  const client = await oidcClient(services, await discover(config.OIDC_ISSUER))
  const secrets = { state: randomState(), nonce: randomNonce() }
  const codeVerifier = randomPKCECodeVerifier()
  const parameters = {
    ...secrets,
    redirect_uri: callbackAddress(config.PORTAL_URL),
    scope: config.OIDC_SCOPE,
    acr_values: config.OIDC_ACR_REQUEST,
    ftn_spname: config.OIDC_SPNAME,
    prompt: 'login',
    ui_locales: locale,
    ...(config.OIDC_PKCE && {
      code_challenge: await calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
    }),
  }
  const address =
    config.OIDC_JAR === 'off'
      ? buildAuthorizationUrl(client, parameters)
      : await signedRequest(client, parameters, services)
  const attempt = { ...secrets, locale, ...(config.OIDC_PKCE && { codeVerifier }) }
  return { location: address.href, attempt }
}

/**
 * The parameters in a signed request object (RFC 9101), good for five minutes and one use. Outside stay the four that OAuth
 * and OpenID Connect want there as well. Some brokers want "JWT" as its type.
 */
async function signedRequest(
  client: Configuration,
  parameters: Parameters,
  { config, keys }: LoginServices,
): Promise<URL> {
  const key = await signingKey(keys.signing)
  const address = await buildAuthorizationUrlWithJAR(
    client,
    { ...parameters, response_type: 'code' },
    key,
    {
      [modifyAssertion]: (header, payload) => {
        header.typ = config.OIDC_JAR_TYP
        payload.exp = Number(payload.iat) + goodFor
      },
    },
  )
  address.searchParams.set('response_type', 'code')
  address.searchParams.set('scope', config.OIDC_SCOPE)
  return address
}
