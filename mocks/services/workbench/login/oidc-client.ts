import { importJWK, type CryptoKey, type JWK } from 'jose'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrlWithJAR,
  calculatePKCECodeChallenge,
  clockTolerance,
  customFetch,
  Configuration,
  discovery,
  enableDecryptingResponses,
  enableNonRepudiationChecks,
  getDecryptedResponses,
  modifyAssertion,
  PrivateKeyJwt,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type IDToken,
} from 'openid-client'
import type { Language } from '@/lib/domain/codes/languages'
import { tracedFetch } from '@/lib/tracing/spans'
import type { WorkbenchKey } from '../config'

export type IdentificationSettings = Readonly<{
  issuer: string
  clientId: string
  keys: readonly WorkbenchKey[]
  /** Levels of assurance, best liked first. */
  levels: readonly string[]
  /** Where the browser comes back. */
  returnUrl: string
  /** Where it comes back when the session there has been ended. */
  afterLogout: string
}>

/** What binds the answer to the browser that asked. */
export type Attempt = Readonly<{
  state: string
  nonce: string
  codeVerifier: string
  /** When it began, in milliseconds since 1970. */
  begun: number
}>

/** Seconds by which clocks may differ, and for which a signed request is good. */
const tolerance = 10
const goodFor = 300

/** Where a login goes on, and what to remember of it. Throws when the identification service can't be reached. */
export async function beginLogin(
  settings: IdentificationSettings,
  language: Language,
  begun: number,
): Promise<Readonly<{ address: string; attempt: Attempt }>> {
  const client = await clientOf(settings)
  const attempt = { state: randomState(), nonce: randomNonce(), begun }
  const codeVerifier = randomPKCECodeVerifier()
  const address = await buildAuthorizationUrlWithJAR(
    client,
    {
      ...{ state: attempt.state, nonce: attempt.nonce, redirect_uri: settings.returnUrl },
      ...{ scope: 'openid', response_type: 'code', prompt: 'login', ui_locales: language },
      acr_values: settings.levels.join(' '),
      ftn_spname: 'MittKanta: arbetsbordet',
      code_challenge: await calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
    },
    await signingKey(settings),
    {
      [modifyAssertion]: (header, payload) => {
        header['typ'] = 'oauth-authz-req+jwt'
        payload['exp'] = Number(payload['iat']) + goodFor
      },
    },
  )
  address.searchParams.set('response_type', 'code')
  address.searchParams.set('scope', 'openid')
  return { address: address.href, attempt: { ...attempt, codeVerifier } }
}

/** What the id token claims: signed by the service, encrypted to us, of this login and of now. Throws when any of it does not hold. */
export async function finishLogin(
  settings: IdentificationSettings,
  { state, nonce, codeVerifier }: Attempt,
  address: URL,
): Promise<IDToken> {
  const tokens = await authorizationCodeGrant(await clientOf(settings), address, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: codeVerifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims || getDecryptedResponses(tokens) === undefined) throw new Error('No id token to us')
  if (claims.iat > Date.now() / 1000 + tolerance) throw new Error('An id token of the future')
  return claims
}

/** Where the service ends its own session; undefined when it has no such address. */
export async function logoutAddress(
  settings: IdentificationSettings,
  language: Language,
): Promise<string | undefined> {
  const { end_session_endpoint: endpoint } = (await clientOf(settings)).serverMetadata()
  if (endpoint === undefined) return undefined
  const address = new URL(endpoint)
  address.searchParams.set('client_id', settings.clientId)
  address.searchParams.set('post_logout_redirect_uri', settings.afterLogout)
  address.searchParams.set('ui_locales', language)
  return address.href
}

/** Made anew for each step, so that a new key of the service is known at once. */
async function clientOf(settings: IdentificationSettings): Promise<Configuration> {
  const { issuer, clientId, keys } = settings
  const isClear = issuer.startsWith('http:')
  const assertion = PrivateKeyJwt(await signingKey(settings), {
    [modifyAssertion]: (_header, payload) => {
      payload['aud'] = [issuer, `${issuer}/token`]
    },
  })
  const metadata = { id_token_signed_response_alg: 'RS256', [clockTolerance]: tolerance }
  const client = await discovery(new URL(issuer), clientId, metadata, assertion, {
    timeout: tolerance,
    [customFetch]: (url, options) =>
      tracedFetch('identification', 'login', url, options as RequestInit),
    // Where the service has an address without TLS, on one's own machine, so be it.
    execute: isClear ? [allowInsecureRequests] : [],
  })
  enableNonRepudiationChecks(client)
  const own = keys.filter(({ use }) => use === 'enc').map((key) => cryptoKey(key, 'RSA-OAEP'))
  enableDecryptingResponses(client, ['A128CBC-HS256'], ...(await Promise.all(own)))
  return client
}

async function signingKey({ keys }: IdentificationSettings) {
  const key = keys.find(({ use }) => use === 'sig')
  if (!key) throw new Error('No key to sign with')
  return cryptoKey(key, 'RS256')
}

async function cryptoKey(key: WorkbenchKey, alg: string) {
  return { key: (await importJWK(key as JWK, alg)) as CryptoKey, kid: key.kid }
}
