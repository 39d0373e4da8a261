import 'server-only'
import { serverConfig } from '@/lib/config/server-config'
import type { LiveSessionState } from '@/lib/contracts/portal/session-state'
import { currentSession } from './current-session'
import { sessionState } from './state/session-state'

/** How long the session of this request still lives, for the warning on the page; null without a session. */
export async function readSessionState(): Promise<LiveSessionState | null> {
  const session = await currentSession()
  return session ? sessionState(session, serverConfig().SESSION_IDLE_SECONDS, new Date()) : null
}
