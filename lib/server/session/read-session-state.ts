import 'server-only'
import type { LiveSessionState } from '@/lib/contracts/portal/session-state'
import { currentSession } from './current-session'
import { sessionState } from './state/session-state'

/** How long the session of this request still lives, for the warning on the page; null without a session. */
export async function readSessionState(): Promise<LiveSessionState | null> {
  const session = await currentSession()
  return session ? sessionState(session, new Date()) : null
}
