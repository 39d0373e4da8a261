import { paths } from '@/lib/addresses/paths'
import { logSecurity } from '@/lib/logging/log-security'
import { localeOf } from '@/lib/i18n/locales'
import { browserWord } from '../http/browser-word'
import { cookieLine, readCookies } from '../http/cookies'
import { leaving, withLeaving } from '../http/leaving'
import { seeOther } from '../http/see-other'
import { isReturnOf, noteReturn } from '../store/login-returns'
import { endSession, findSession, type LiveSession } from '../store/sessions'
import { openAttempt, removedAttemptLine } from './attempt-cookies'
import { followAttempt, type Followed, type Query } from './follow-attempt'
import { followOnce } from './follow-once'
import { loginEnd } from './login-paths'
import type { LoginServices } from './login-services'

/**
 * Answers the return from the identification service: 303 to the actor's own data, or to the page that says what to do. Only a login that was
 * begun in this browser, and has led to the session that is alive in it, leads into that; any other is told who is logged in here (ADR 30).
 */
export async function finishLogin(request: Request, services: LoginServices): Promise<Response> {
  const { context, cookies, log } = services
  const query: Query = Object.fromEntries(new URL(request.url).searchParams)
  const sent = readCookies(request)
  const attempt = await openAttempt(query.state, sent, services)
  const oldToken = sent[cookies.session]
  const living = oldToken && (await findSession(context, oldToken, new Date()))
  const here = {
    living: living || undefined,
    browser: browserWord(request.headers.get('user-agent')),
  }

  const followed: Followed = attempt
    ? await followOnce({
        context,
        query,
        follow: () => followAttempt({ query, attempt, ...here }, services),
        isOpen: async (token) => (await findSession(context, token, new Date()))?.isNew === true,
      })
    : { outcome: 'expired' }
  const isAgain = await hasLedHere(query, followed, here.living, services)
  const { outcome, token }: Followed = isAgain ? { outcome: 'done' } : followed
  log(outcome === 'failed' ? 'warn' : 'info', 'login.ended', { outcome })
  noteRefusal(outcome, log)

  const spent = attempt ? [removedAttemptLine(attempt, services)] : []
  const locale = attempt?.locale ?? localeOf(sent[cookies.language])
  if (token === undefined) {
    const hasOther = here.living !== undefined && outcome !== 'done'
    const end = hasOther ? paths.whoIsHere(locale, 'login') : loginEnd(locale, outcome)
    return seeOther(end, spent)
  }
  if (attempt) await noteReturn(context, { token, state: attempt.state })
  const done = seeOther(loginEnd(locale, 'done'), spent)
  return token === oldToken ? done : enter(done, { token, oldToken }, services)
}

/** The session that this browser had before ends, and the browser lets go of what it held of it (ADR 28). */
async function enter(
  answer: Response,
  { token, oldToken }: Readonly<{ token: string; oldToken: string | undefined }>,
  services: LoginServices,
): Promise<Response> {
  const { context, cookies, secure } = services
  if (oldToken !== undefined) {
    await endSession(context, oldToken)
    withLeaving(answer, leaving(services))
  }
  answer.headers.append('Set-Cookie', cookieLine(cookies.session, token, { secure }))
  return answer
}

/** A return that is gone again after it had worked is no failure. */
async function hasLedHere(
  { state }: Query,
  { outcome }: Followed,
  living: LiveSession | undefined,
  { context }: LoginServices,
): Promise<boolean> {
  if (!living || state === undefined || !['expired', 'failed'].includes(outcome)) return false
  return isReturnOf(context, { token: living.token, state })
}

/** Cancelling is no attack. */
function noteRefusal(outcome: Followed['outcome'], log: LoginServices['log']): void {
  if (outcome === 'expired') logSecurity(log, 'sequence_fail', 'login')
  else if (outcome === 'failed') logSecurity(log, 'authn_login_fail', 'refused')
  else if (outcome === 'low-assurance' || outcome === 'no-personal-id')
    logSecurity(log, 'authn_login_fail', outcome)
}
