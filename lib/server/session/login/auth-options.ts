import type { AuthOptions } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { loginProvider } from '@/lib/addresses/paths-without-language'
import { peppersOf } from '@/lib/config/server-config'
import { personKey } from '../sealing/person-key'
import { readKeyed } from '../store/person-keying'
import { newSessionToken } from '../sealing/session-token'
import type { Discovery } from './discover'
import type { LoginAttempt } from './login-attempt'
import { callbackAddress } from './login-paths'
import { loginSecret } from './login-secret'
import type { LoginServices } from './login-services'
import { nextAuthCookieNames } from './next-auth-cookies'
import { readIdentity } from './read-identity'
import { redeemCode } from './redeem-code'
import { createSessionAdapter } from './session-adapter'

type Claims = Readonly<Record<string, unknown>>

/** The settings of next-auth for one request: the attempt that they fill is of that request alone. */
export function authOptions(
  services: LoginServices,
  discovery: Discovery,
  attempt: LoginAttempt,
): AuthOptions {
  const { config, context } = services
  return {
    secret: loginSecret(config.SESSION_SECRET),
    adapter: createSessionAdapter(context, attempt),
    session: {
      strategy: 'database',
      maxAge: config.SESSION_IDLE_SECONDS,
      generateSessionToken: newSessionToken,
    },
    cookies: nextAuthCookieNames,
    providers: [suomifi(services, discovery, attempt)],
    callbacks: { signIn: () => attempt.identity !== undefined },
    logger: authLog(services),
  }
}

/**
 * What next-auth calls when the browser comes back. It opens its cookies and makes user and session; the protocol is done by
 * openid-client 6 in its place, and it gets neither token nor claim (ADR 26).
 */
function suomifi(
  services: LoginServices,
  discovery: Discovery,
  attempt: LoginAttempt,
): OAuthConfig<Claims> {
  const { config } = services
  let claims: Claims = {}
  return {
    id: loginProvider,
    name: 'Suomi.fi',
    type: 'oauth',
    issuer: discovery.issuer,
    clientId: config.OIDC_CLIENT_ID,
    checks: config.OIDC_PKCE ? ['pkce', 'state', 'nonce'] : ['state', 'nonce'],
    token: {
      async request({ params, checks }) {
        const address = new URL(callbackAddress(config.PORTAL_URL))
        address.search = new URLSearchParams(params as Record<string, string>).toString()
        claims = await redeemCode(services, discovery, { address, expected: checks })
        return { tokens: {} }
      },
    },
    userinfo: { request: () => claims },
    profile: async (claims) => ({ id: await accept(claims, services, attempt) }),
  }
}

/** @returns the pseudonym; the claims themselves go no further than to the attempt */
async function accept(
  claims: Claims,
  { config, context }: LoginServices,
  attempt: LoginAttempt,
): Promise<string> {
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
  const keyed = await readKeyed(context.database)
  attempt.accountKey = personKey(result.hetu, peppersOf(config), keyed)
  return attempt.accountKey
}

/** next-auth passes claims and tokens to its logger: only its own code words are taken over. */
function authLog({ log }: LoginServices): AuthOptions['logger'] {
  return {
    error: (code) => log('warn', 'login.next-auth', { reason: code }),
    warn: () => undefined,
    debug: () => undefined,
  }
}
