import 'server-only'
import {
  representationsSchema,
  type RepresentationsDto,
} from '@/lib/contracts/portal/representations'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { endOfRight, isOver } from '@/lib/domain/representation/end-of-right'
import { fail, ok, type Result } from '@/lib/domain/result'
import { requireInformed } from '../informed/require-informed'
import { currentToken } from '../session/current-session'
import { requireActor } from '../session/require-actor'
import { representationServices } from './representation-services'
import { listRepresentations } from './store/representations'

/**
 * The page of those for whom one acts. An adult reads the Kanta information for herself before she acts for anyone; when
 * the archive can't tell whether she has, the page stands: it shows nothing of anyone's documents.
 */
export async function readRepresentations(
  now = new Date(),
): Promise<Result<RepresentationsDto, 'information-needed'>> {
  const actor = await requireActor()
  const informed = await requireInformed(actor, now)
  if (!informed.ok && informed.failure === 'information-needed') return fail('information-needed')

  const { context } = await representationServices()
  const token = await currentToken()
  const all = token === undefined ? [] : await listRepresentations(context, token)
  const today = helsinkiDay(now)
  const people = all
    .filter(({ access, birthDate }) => !isOver(access, birthDate, today))
    .map(({ handle, displayName, access, birthDate }) => {
      return { handle, displayName, birthDate, access, until: endOfRight(access, birthDate) }
    })
  return ok(representationsSchema.parse({ actorName: actor.names.display, people }))
}
