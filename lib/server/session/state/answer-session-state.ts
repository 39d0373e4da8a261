import type { SessionState } from '@/lib/contracts/portal/session-state'
import { logSecurity } from '@/lib/logging/log-security'
import { readCookies, removedCookieLine } from '../http/cookies'
import type { LoginServices } from '../login/login-services'
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

/** A cookie without a session is cleared away. */
function answer(
  request: Request,
  session: LiveSession | undefined,
  { cookies, secure, context, log }: LoginServices,
  now: Date,
): Response {
  const state: SessionState = session
    ? sessionState(session, context.idleSeconds, now)
    : { alive: false }
  const response = json(state)
  const isSpent = !session && readCookies(request)[cookies.session] !== undefined
  if (isSpent) logSecurity(log, 'session_use_after_expire', 'session')
  if (isSpent) response.headers.append('Set-Cookie', removedCookieLine(cookies.session, secure))
  return response
}

function json(state: SessionState, status = 200): Response {
  return Response.json(state, { status, headers: { 'Cache-Control': 'private, no-store' } })
}
