import type { Capacity } from '@/lib/domain/codes/capacities'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { isOver, endOfRight } from '@/lib/domain/representation/end-of-right'
import { fail, ok, type Result } from '@/lib/domain/result'
import { dropTokensOf } from '../archive/login/token-cache'
import type { Actor } from '../subject'
import type { RepresentationServices } from './representation-services'
import { endMandatesSession } from './end-mandates-sessions'
import {
  endRepresentation,
  findRepresentation,
  renewRepresentation,
  type Representation,
} from './store/representations'

/**
 * Why the data behind a handle is not open. `not-found`: no handle of this session. `ended`: the right is over.
 * `unchecked`: the mandates service did not say, so nothing is shown (R3). `health-only`: the mandate does not reach here.
 */
export type NotOpen = 'not-found' | 'ended' | 'unchecked' | 'health-only'

export type OpenRepresentation = Representation & Readonly<{ access: Exclude<Capacity, 'self'> }>

/** `recent`: what was checked within the allowed time is good (R1). `now`: before a write it is asked anew. */
export type Freshness = 'recent' | 'now'

type Question = Readonly<{ token: string; actor: Actor; handle: string; freshness: Freshness }>

/** Whether this session may still act for the one behind a handle. A right that has ended is closed on the spot. */
export async function checkRepresentation(
  services: RepresentationServices,
  question: Question,
): Promise<Result<OpenRepresentation, NotOpen>> {
  const { context, now } = services
  const { token, handle } = question
  const found = await findRepresentation(context, token, handle)
  if (found === undefined) return fail('not-found')
  if (found === 'ended') return fail('ended')

  const today = helsinkiDay(now())
  if (isOver(found.access, found.birthDate, today)) return end(services, question, found)
  if (!isOpen(found)) return fail('health-only')
  return isDue(services, question, found) ? ask(services, question, found) : ok(found)
}

function isOpen(found: Representation): found is OpenRepresentation {
  return found.access !== 'health-only'
}

function isDue(
  { config, now }: RepresentationServices,
  { freshness }: Question,
  found: Representation,
) {
  if (freshness === 'now') return true
  const age = now().getTime() - found.verifiedAt.getTime()
  return age < 0 || age >= config.MANDATES_RECHECK_SECONDS * 1000
}

/** The query without a browser. Any failure is no answer: neither a yes nor a no. */
async function ask(
  services: RepresentationServices,
  question: Question,
  found: OpenRepresentation,
): Promise<Result<OpenRepresentation, NotOpen>> {
  const { context, mandates, now } = services
  const { token, actor, handle } = question
  if (!mandates) return fail('unchecked')
  const byAge = endOfRight(found.access, found.birthDate) !== null
  const answer = await mandates.client.authorization({
    delegate: actor.hetu,
    principal: found.hetu,
    issue: byAge ? null : mandates.settings.themes.socialWelfare,
    userId: actor.sessionLabel,
  })
  if (!answer.ok) return fail('unchecked', answer.reference)
  if (answer.value.result === 'DISALLOWED') return end(services, question, found)

  const verifiedAt = now()
  await renewRepresentation(context, token, handle, verifiedAt)
  return ok({ ...found, verifiedAt })
}

async function end(
  services: RepresentationServices,
  { token, actor, handle }: Question,
  found: Representation,
) {
  dropTokensOf(actor.sessionLabel, found.subjectKey)
  await endRepresentation(services.context, token, handle)
  await endMandatesSession(services, found.mandatesSessionId)
  services.log('info', 'representation.right-ended')
  return fail('ended')
}
