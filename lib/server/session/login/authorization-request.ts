import { createHash } from 'node:crypto'
import type { Locale } from '@/lib/i18n/locales'
import { newSessionToken } from '../sealing/session-token'
import { authOptions, csrfCookie, providerId } from './auth-options'
import { discover } from './discover'
import { keptLines, localeLine } from './login-cookies'
import { loginSecret } from './login-secret'
import type { LoginServices } from './login-services'
import { toSignedRequest } from './request-object'
import { runNextAuth, type AuthAnswer } from './run-next-auth'

/**
 * The address at the identification service where a login goes on, and the cookies that bind the answer to this browser.
 *
 * @throws when the identification service can't be reached
 */
export async function authorizationRequest(
  locale: Locale,
  services: LoginServices,
): Promise<AuthAnswer> {
  const { config, keys, cookies } = services
  const discovery = await discover(config.OIDC_ISSUER)
  const options = authOptions(services, discovery, { startedAt: 0 })
  const csrf = csrfPair(loginSecret(config.SESSION_SECRET))
  const answer = await runNextAuth(config.PORTAL_URL, options, {
    method: 'POST',
    path: ['signin', providerId],
    // next-auth adds the query of its caller to the authorization request.
    query: { ui_locales: locale },
    body: { csrfToken: csrf.token },
    cookies: { [csrfCookie]: csrf.cookie },
  })
  if (!answer.location.startsWith(discovery.authorization_endpoint)) {
    throw new Error('next-auth made no authorization request')
  }
  const lines = [...keptLines(answer.cookies, cookies), localeLine(locale, services)]
  if (config.OIDC_JAR === 'off') return { location: answer.location, cookies: lines }

  const { issuer } = discovery
  const signed = { issuer, key: keys.signing, typ: config.OIDC_JAR_TYP }
  return { location: await toSignedRequest(answer.location, signed), cookies: lines }
}

/**
 * next-auth asks for its own proof that the form is ours. The request has been checked already, so the proof is made here,
 * as next-auth makes it: the token, and the token with its hash.
 */
function csrfPair(secret: string) {
  const token = newSessionToken()
  const hash = createHash('sha256').update(`${token}${secret}`).digest('hex')
  return { token, cookie: `${token}|${hash}` }
}
