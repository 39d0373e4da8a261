import { dropTokensOf } from '../archive/login/token-cache'
import { findSession } from '../session/store/sessions'
import type { RepresentationServices } from './representation-services'
import { takeMandatesSessions } from './store/mandates-sessions'
import { listRepresentations } from './store/representations'

/**
 * Ends all that a session does for others, just before the session itself ends; the rows go with it. What the mandates
 * service answers changes nothing: its own sessions end by themselves too.
 */
export async function stopAll(services: RepresentationServices, token: string): Promise<void> {
  const { context, mandates, now } = services
  const session = await findSession(context, token, now())
  if (!session) return
  const all = await listRepresentations(context, token)
  for (const { subjectKey } of all) dropTokensOf(session.identity.label, subjectKey)
  const ids = await takeMandatesSessions(context, token)
  await Promise.all(ids.map((id) => mandates?.client.unregister(id)))
}
