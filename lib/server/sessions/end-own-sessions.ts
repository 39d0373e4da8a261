import 'server-only'
import { log } from '@/lib/config/log'
import { logSecurity } from '@/lib/logging/log-security'
import { representationServices } from '../representation/representation-services'
import { endOrphans } from '../representation/end-mandates-sessions'
import { currentToken } from '../session/current-session'
import { requireActor } from '../session/require-actor'
import { sessionServices } from '../session/session-services'
import { dismissLaterLogin, endOtherSessions } from '../session/store/own-sessions'

/**
 * Ends another login of the same person, or all others, at once: their next request finds no session. What they were doing for
 * others is ended too.
 *
 * @param seen when the newest login began that the page showed; null: none
 * @param which a handle of the page; what is no handle of this person's ends nothing, and is answered like one that is over
 */
export async function endOwnSessions(
  which: Readonly<{ handle: string }> | 'all',
  seen: Date | null,
  now = new Date(),
): Promise<'ended' | 'none'> {
  await requireActor()
  const { context } = await sessionServices()
  const token = (await currentToken()) ?? ''
  const count = await endOtherSessions(context, token, which, now)
  if (count === 0) {
    if (which !== 'all') logSecurity(log, 'malicious_direct_reference', 'handle')
    return 'none'
  }
  if (seen) await dismissLaterLogin(context, token, seen)
  log('info', 'session.ended-elsewhere', { reason: which === 'all' ? 'all' : 'one' })
  await endOrphans(await representationServices())
  return 'ended'
}

/** The reader knows of the later login that she was shown: the line about it goes. */
export async function dismissOwnNews(seen: Date): Promise<void> {
  await requireActor()
  const { context } = await sessionServices()
  await dismissLaterLogin(context, (await currentToken()) ?? '', seen)
}
