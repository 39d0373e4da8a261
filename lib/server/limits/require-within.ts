import 'server-only'
import { limits, type LimitBy } from '@/lib/config/limits'
import { requireActor } from '../session/require-actor'
import { sessionServices } from '../session/session-services'
import { spend } from './spend'

/**
 * The rate limits of a person: counts one more of what the one who is logged in asks for. Only she can use up what is hers: nothing is counted by a person who has
 * not identified.
 *
 * @throws TooOften, which the frame of routes and pages answers with 429; or the redirect of Next without a session
 */
export async function requireWithin(name: LimitBy<'session' | 'person'>): Promise<void> {
  const { key, sessionLabel } = await requireActor()
  const { context, config, log } = await sessionServices()
  const who = limits[name].by === 'session' ? sessionLabel : key
  await spend({ database: context.database, config, log }, name, who)
}
