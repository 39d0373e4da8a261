import 'server-only'
import {
  representationsSchema,
  type RepresentationsDto,
} from '@/lib/contracts/portal/representations'
import { endOfRight } from '@/lib/domain/representation/end-of-right'
import { fail, ok, type Result } from '@/lib/domain/result'
import { requireInformed } from '../informed/require-informed'
import { requireActor } from '../session/require-actor'
import { listActedFor } from './list-acted-for'

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

  const people = (await listActedFor(now)).map(({ handle, displayName, access, birthDate }) => {
    return { handle, displayName, birthDate, access, until: endOfRight(access, birthDate) }
  })
  return ok(representationsSchema.parse({ actorName: actor.names.display, people }))
}
