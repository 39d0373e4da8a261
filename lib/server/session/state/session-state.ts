import type { LiveSessionState } from '@/lib/contracts/portal/session-state'
import type { LiveSession } from '../store/sessions'
import { loginName } from './login-name'

/** What the browser is told of a session that is alive. */
export function sessionState(
  session: LiveSession,
  idleSeconds: number,
  now: Date,
): LiveSessionState {
  const secondsUntil = (end: Date) =>
    Math.max(0, Math.floor((end.getTime() - now.getTime()) / 1000))
  return {
    alive: true,
    login: loginName(session.identity.label),
    remainingSeconds: secondsUntil(session.expiresAt),
    limitSeconds: secondsUntil(session.absoluteUntil),
    idleSeconds,
  }
}
