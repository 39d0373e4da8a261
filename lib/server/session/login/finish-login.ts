import { decode } from 'next-auth/jwt'
import type { BrowserWord } from '@/lib/domain/codes/browser-words'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'
import { logSecurity } from '@/lib/logging/log-security'
import { browserWord } from '../http/browser-word'
import { cookieLine, readCookies } from '../http/cookies'
import { seeOther } from '../http/see-other'
import { endSession, findSession } from '../store/sessions'
import { authOptions } from './auth-options'
import { discover } from './discover'
import type { LoginAttempt } from './login-attempt'
import { cookiesOfLogin, removedLoginLines } from './login-cookies'
import { loginPaths, type LoginOutcome } from './login-paths'
import { loginSecret } from './login-secret'
import type { LoginServices } from './login-services'
import { runNextAuth } from './run-next-auth'

/** What brokers answer when the user has cancelled. */
const cancelled = ['access_denied', 'cancel']

type Sent = Readonly<{
  query: Record<string, string>
  cookies: Record<string, string>
  browser: BrowserWord
}>

/**
 * Answers the return from the identification service: 303 to the actor's own data with a new session, or to the page
 * that says what to do. The session that this browser had before ends when the new one begins.
 */
export async function finishLogin(request: Request, services: LoginServices): Promise<Response> {
  const { context, cookies, secure, log } = services
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const browser = browserWord(request.headers.get('user-agent'))
  const sent: Sent = { query, cookies: readCookies(request), browser }
  const { outcome, token } = await identify(sent, services)
  log(outcome === 'failed' ? 'warn' : 'info', 'login.ended', { outcome })
  noteRefusal(outcome, log)

  const wanted = sent.cookies[cookies.loginLocale] ?? sent.cookies[cookies.language]
  const target = loginPaths(isLocale(wanted) ? wanted : defaultLocale)[outcome]
  if (token === undefined) return seeOther(target, removedLoginLines(services))

  const oldToken = sent.cookies[cookies.session]
  if (oldToken !== undefined) await endSession(context, oldToken)
  const session = cookieLine(cookies.session, token, { secure })
  return seeOther(target, [...removedLoginLines(services), session])
}

/** Cancelling is no attack. */
function noteRefusal(outcome: LoginOutcome, log: LoginServices['log']): void {
  if (outcome === 'expired') logSecurity(log, 'sequence_fail', 'login')
  else if (outcome === 'failed') logSecurity(log, 'authn_login_fail', 'refused')
  else if (outcome === 'low-assurance' || outcome === 'no-personal-id')
    logSecurity(log, 'authn_login_fail', outcome)
}

async function identify(
  sent: Sent,
  services: LoginServices,
): Promise<{ outcome: LoginOutcome; token?: string }> {
  const startedAt = await readStart(sent, services)
  if (startedAt === undefined) return { outcome: await outcomeWithoutStart(sent, services) }
  if (sent.query.error !== undefined) {
    return { outcome: cancelled.includes(sent.query.error) ? 'cancelled' : 'failed' }
  }
  const attempt: LoginAttempt = { startedAt, browser: sent.browser }
  try {
    await exchangeCode(sent, services, attempt)
  } catch (error) {
    services.log('error', 'login.broken', { service: 'identification', error })
  }
  if (attempt.token !== undefined) return { outcome: 'done', token: attempt.token }
  return { outcome: attempt.refusal ?? 'failed' }
}

async function exchangeCode(
  { query, cookies }: Sent,
  services: LoginServices,
  attempt: LoginAttempt,
) {
  const { config } = services
  const discovery = await discover(config.OIDC_ISSUER)
  const { code, state, iss } = query
  if (code === undefined || state === undefined) return
  if (discovery.authorization_response_iss_parameter_supported && iss === undefined) return
  await runNextAuth(config.PORTAL_URL, authOptions(services, discovery, attempt), {
    query: iss === undefined ? { code, state } : { code, state, iss },
    cookies: cookiesOfLogin(cookies, services.cookies),
  })
}

/** When the login was started, from the encrypted state cookie; undefined when it is gone, spent or too old. */
async function readStart({ cookies }: Sent, services: LoginServices): Promise<number | undefined> {
  const name = services.cookies.state
  const secret = loginSecret(services.config.SESSION_SECRET)
  try {
    const state = await decode({ token: cookies[name], secret, salt: name })
    return typeof state?.iat === 'number' ? state.iat : undefined
  } catch {
    return undefined
  }
}

/** A return that was loaded again after it had worked is no failure. */
async function outcomeWithoutStart(
  { cookies }: Sent,
  services: LoginServices,
): Promise<LoginOutcome> {
  const token = cookies[services.cookies.session]
  if (token === undefined) return 'expired'
  return (await findSession(services.context, token, new Date())) ? 'done' : 'expired'
}
