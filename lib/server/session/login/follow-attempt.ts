import type { BrowserWord } from '@/lib/domain/codes/browser-words'
import type { LiveSession } from '../store/sessions'
import type { KeptAttempt } from './attempt-cookies'
import { authOptions } from './auth-options'
import { discover } from './discover'
import type { LoginAttempt } from './login-attempt'
import type { LoginOutcome } from './login-paths'
import { loginSecret } from './login-secret'
import type { LoginServices } from './login-services'
import { nextAuthCookies } from './next-auth-cookies'
import { runNextAuth } from './run-next-auth'

/** What brokers answer when the user has cancelled. */
const cancelled = ['access_denied', 'cancel']

export type Query = Readonly<Partial<Record<string, string>>>

export type Followed = Readonly<{
  outcome: LoginOutcome
  /** Of the session that it leads to. */
  token?: string
}>

type CameBack = Readonly<{
  query: Query
  attempt: KeptAttempt
  browser: BrowserWord
  living: LiveSession | undefined
}>

/** What came of a login that was begun in this browser. An error, too, is believed only under its state. */
export async function followAttempt(back: CameBack, services: LoginServices): Promise<Followed> {
  const { query, attempt, browser, living } = back
  if (query.error !== undefined) {
    return { outcome: cancelled.includes(query.error) ? 'cancelled' : 'failed' }
  }
  const login: LoginAttempt = { startedAt: attempt.iat, browser, living }
  try {
    await exchangeCode(back, services, login)
  } catch (error) {
    services.log('error', 'login.broken', { service: 'identification', error })
  }
  if (login.token !== undefined) return { outcome: 'done', token: login.token }
  return { outcome: login.refusal ?? 'failed' }
}

async function exchangeCode(
  { query: { code, state, iss }, attempt }: CameBack,
  services: LoginServices,
  login: LoginAttempt,
) {
  const { config } = services
  const discovery = await discover(config.OIDC_ISSUER)
  if (code === undefined || state === undefined) return
  if (discovery.authorization_response_iss_parameter_supported && iss === undefined) return
  await runNextAuth(config.PORTAL_URL, authOptions(services, discovery, login), {
    query: iss === undefined ? { code, state } : { code, state, iss },
    cookies: await nextAuthCookies(attempt, loginSecret(config.SESSION_SECRET)),
  })
}
