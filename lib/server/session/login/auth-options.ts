import type { AuthOptions, CookieOption } from 'next-auth'
import type { OAuthConfig, TokenEndpointHandler } from 'next-auth/providers/oauth'
import { personKey } from '../sealing/person-key'
import { newSessionToken } from '../sealing/session-token'
import type { Discovery } from './discover'
import type { LoginAttempt } from './login-attempt'
import { loginSecret } from './login-secret'
import type { LoginServices } from './login-services'
import { readIdentity } from './read-identity'
import { createSessionAdapter } from './session-adapter'

export const providerId = 'suomifi'

/** Stays inside the program: the browser never gets it. */
export const csrfCookie = 'csrf'

type TokenRequest = NonNullable<TokenEndpointHandler['request']>
type Claims = Readonly<Record<string, unknown>>

const timeoutMs = 10_000

/** The settings of next-auth for one request: the attempt that they fill is of that request alone. */
export function authOptions(
  services: LoginServices,
  discovery: Discovery,
  attempt: LoginAttempt,
): AuthOptions {
  const { config, context } = services
  return {
    secret: loginSecret(config.SESSION_SECRET),
    adapter: createSessionAdapter(context, attempt, config.HETU_PEPPER),
    session: {
      strategy: 'database',
      maxAge: config.SESSION_IDLE_SECONDS,
      generateSessionToken: newSessionToken,
    },
    cookies: authCookies(services),
    providers: [suomifi(services, discovery, attempt)],
    callbacks: { signIn: () => attempt.identity !== undefined },
    logger: authLog(services),
  }
}

function suomifi(
  { config, keys }: LoginServices,
  discovery: Discovery,
  attempt: LoginAttempt,
): OAuthConfig<Claims> {
  return {
    id: providerId,
    name: 'Suomi.fi',
    type: 'oauth',
    issuer: discovery.issuer,
    authorization: {
      url: discovery.authorization_endpoint,
      params: {
        scope: config.OIDC_SCOPE,
        acr_values: config.OIDC_ACR_REQUEST,
        ftn_spname: config.OIDC_SPNAME,
        prompt: 'login',
      },
    },
    token: { url: discovery.token_endpoint, request: redeemCode(discovery) },
    jwks_endpoint: discovery.jwks_uri,
    clientId: config.OIDC_CLIENT_ID,
    idToken: true,
    checks: config.OIDC_PKCE ? ['pkce', 'state', 'nonce'] : ['state', 'nonce'],
    client: {
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'RS256',
      id_token_signed_response_alg: 'RS256',
      ...(config.OIDC_JWE ? encryptedToken : {}),
    },
    // Signs the client assertions and decrypts the id token.
    jwks: { keys: keys.all.map((key) => ({ ...key })) },
    httpOptions: { timeout: timeoutMs },
    profile: (claims) => ({ id: accept(claims, config, attempt) }),
  }
}

/**
 * Redeems the code as next-auth would, with one change: the client assertion is made out to the token endpoint as well. The
 * Finnish brokers demand that; openid-client names the issuer alone.
 */
function redeemCode({ issuer, token_endpoint }: Discovery): TokenRequest {
  return async ({ client, params, checks, provider }) => {
    const expected = { ...checks, response_type: 'code' }
    const clientAssertionPayload = { aud: [issuer, token_endpoint] }
    return {
      tokens: await client.callback(provider.callbackUrl, params, expected, {
        clientAssertionPayload,
      }),
    }
  }
}

const encryptedToken = {
  id_token_encrypted_response_alg: 'RSA-OAEP',
  id_token_encrypted_response_enc: 'A128CBC-HS256',
}

/** @returns the pseudonym; the claims themselves go no further than to the attempt */
function accept(claims: Claims, config: LoginServices['config'], attempt: LoginAttempt): string {
  const result = readIdentity(claims, {
    acrAllowed: config.OIDC_ACR_ALLOWED,
    startedAt: attempt.startedAt,
    names: {
      hetu: config.OIDC_CLAIM_HETU,
      family: config.OIDC_CLAIM_FAMILY_NAME,
      first: config.OIDC_CLAIM_FIRST_NAMES,
      calling: config.OIDC_CLAIM_CALLING_NAME,
      display: config.OIDC_CLAIM_DISPLAY_NAME,
      birthDate: config.OIDC_CLAIM_BIRTH_DATE,
    },
  })
  if (typeof result === 'string') {
    attempt.refusal = result
    throw new Error('The identification was not accepted')
  }
  attempt.identity = result
  return personKey(result.hetu, config.HETU_PEPPER)
}

function authCookies({ cookies, secure }: LoginServices): AuthOptions['cookies'] {
  const cookie = (name: string): CookieOption => ({
    name,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: 15 * 60 },
  })
  return {
    sessionToken: cookie(cookies.session),
    csrfToken: cookie(csrfCookie),
    pkceCodeVerifier: cookie(cookies.codeVerifier),
    state: cookie(cookies.state),
    nonce: cookie(cookies.nonce),
  }
}

/** next-auth passes claims and tokens to its logger: only its own code words are taken over. */
function authLog({ log }: LoginServices): AuthOptions['logger'] {
  return {
    error: (code) => log('warn', 'login.next-auth', { reason: code }),
    warn: () => undefined,
    debug: () => undefined,
  }
}
