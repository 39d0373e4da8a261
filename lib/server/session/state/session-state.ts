import { createHash } from 'node:crypto'
import type { LiveSessionState, SessionState } from '@/lib/contracts/portal/session-state'
import type { LiveSession } from '../store/sessions'

/** What the browser is told of a session. */
export function sessionState(session: LiveSession, now: Date): LiveSessionState
export function sessionState(session: LiveSession | undefined, now: Date): SessionState
export function sessionState(session: LiveSession | undefined, now: Date): SessionState {
  if (!session) return { alive: false }
  const secondsUntil = (end: Date) =>
    Math.max(0, Math.floor((end.getTime() - now.getTime()) / 1000))
  return {
    alive: true,
    login: createHash('sha256').update(session.identity.label).digest('hex').slice(0, 16),
    remainingSeconds: secondsUntil(session.expiresAt),
    limitSeconds: secondsUntil(session.absoluteUntil),
  }
}
