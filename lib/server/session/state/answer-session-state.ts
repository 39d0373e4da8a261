import type { SessionState } from '@/lib/contracts/portal/session-state'
import { logSecurity } from '@/lib/logging/log-security'
import { readCookies } from '../http/cookies'
import { leaving, withLeaving } from '../http/leaving'
import type { LoginServices } from '../login/login-services'
import { isEndedElsewhere } from '../store/own-sessions'
import { extendSession, findSession, type LiveSession } from '../store/sessions'
import { sessionState } from './session-state'

/** How long the session still lives. Asking extends nothing. */
export async function answerSessionState(
  request: Request,
  services: LoginServices,
  now = new Date(),
): Promise<Response> {
  return answer(request, await sessionOf(request, services, now), services, now)
}

/** Extends the session after activity in the browser, and says how long it lives now. */
export async function answerSessionExtension(
  request: Request,
  services: LoginServices,
  now = new Date(),
): Promise<Response> {
  const session = await sessionOf(request, services, now)
  const extended = session && (await extendSession(services.context, session, now))
  return answer(request, extended, services, now)
}

function sessionOf(request: Request, services: LoginServices, now: Date) {
  const token = readCookies(request)[services.cookies.session]
  return token === undefined ? undefined : findSession(services.context, token, now)
}

/**
 * A cookie without a session is cleared away, with what the browser holds of it. One that was ended from elsewhere stays for the
 * page that comes next, which says so by it.
 */
async function answer(
  request: Request,
  session: LiveSession | undefined,
  services: LoginServices,
  now: Date,
): Promise<Response> {
  const { cookies, context, log } = services
  if (session) return json(sessionState(session, context.idleSeconds, now))
  const token = readCookies(request)[cookies.session]
  if (token === undefined) return json({ alive: false })
  logSecurity(log, 'session_use_after_expire', 'session')
  if (await isEndedElsewhere(context, token, now)) return json({ alive: false })
  return withLeaving(json({ alive: false }), leaving(services))
}

function json(state: SessionState): Response {
  return Response.json(state, { headers: { 'Cache-Control': 'private, no-store' } })
}
