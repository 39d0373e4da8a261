import 'server-only'
import { ownSessionsDtoSchema, type OwnSessionsDto } from '@/lib/contracts/portal/own-sessions'
import { whoAsks } from '../asking/who-asks'
import { whoseData } from '../asking/whose-data'
import { currentToken } from '../session/current-session'
import { readNeutralTitles } from '../session/read-neutral-titles'
import { readsSimply } from '../session/reading-simply'
import { sessionServices } from '../session/session-services'
import { listOwnSessions } from '../session/store/own-sessions'

/**
 * The page "Var du är inloggad": the logins of the one who is logged in, whoever's data they are used for. Nobody else sees them, and
 * reading them leaves no row in any log.
 */
export async function readOwnSessions(now = new Date()): Promise<OwnSessionsDto> {
  const asker = await whoAsks('self')
  const { context } = await sessionServices()
  const sessions = await listOwnSessions(context, (await currentToken()) ?? '', now)
  const chosen = { neutralTitles: await readNeutralTitles(), simple: await readsSimply() }
  return ownSessionsDtoSchema.parse({ whose: whoseData(asker, now), sessions, ...chosen })
}
