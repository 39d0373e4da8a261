import 'server-only'
import { behalfSchema, type BehalfDto } from '@/lib/contracts/portal/behalf'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { endOfRight, isOver } from '@/lib/domain/representation/end-of-right'
import { fail, ok, type Result } from '@/lib/domain/result'
import { requireInformed } from '../informed/require-informed'
import { currentToken } from '../session/current-session'
import { requireActor } from '../session/require-actor'
import { behalfServices } from './behalf-services'
import { listRepresentations } from './store/representations'

/**
 * The page of those for whom one acts. An adult reads the Kanta information for herself before she acts for anyone; when
 * the archive can't tell whether she has, the page stands: it shows nothing of anyone's documents.
 */
export async function readBehalf(
  now = new Date(),
): Promise<Result<BehalfDto, 'information-needed'>> {
  const actor = await requireActor()
  const informed = await requireInformed(actor, now)
  if (!informed.ok && informed.failure === 'information-needed') return fail('information-needed')

  const { context } = await behalfServices()
  const token = await currentToken()
  const all = token === undefined ? [] : await listRepresentations(context, token)
  const today = helsinkiDay(now)
  const people = all
    .filter(({ access, birthDate }) => !isOver(access, birthDate, today))
    .map(({ handle, displayName, access, birthDate }) => {
      return { handle, displayName, birthDate, access, until: endOfRight(access, birthDate) }
    })
  return ok(behalfSchema.parse({ actorName: actor.names.display, people }))
}
