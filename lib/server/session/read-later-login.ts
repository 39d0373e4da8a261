import 'server-only'
import type { LaterLogin } from '@/lib/contracts/portal/own-sessions'
import { currentSession } from './current-session'

/** What this session is told of a later login of the same person; null: nothing, or she knows. */
export async function readLaterLogin(): Promise<LaterLogin | null> {
  return (await currentSession())?.laterLogin ?? null
}
