import 'server-only'
import { cache } from 'react'
import { currentSession } from './current-session'
import { sessionServices } from './session-services'
import { visit } from './store/visits'

/**
 * When this actor last visited the subject's data before this session; null at the first visit or without a session. The
 * same for the whole session, and known to this actor alone.
 */
export const lastVisit = cache(
  async (actorKey: string, subjectKey: string): Promise<Date | null> => {
    const session = await currentSession()
    if (!session) return null
    const known = session.visits[subjectKey]
    if (known !== undefined) return known === null ? null : new Date(known)
    const { token } = session
    const { context } = await sessionServices()
    return (await visit(context, { token, actorKey, subjectKey, now: new Date() })) ?? null
  },
)
