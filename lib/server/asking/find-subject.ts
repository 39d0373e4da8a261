import 'server-only'
import { cache } from 'react'
import { isMinor } from '@/lib/domain/calendar/coming-of-age'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { fail, ok, type Result } from '@/lib/domain/result'
import { representationServices } from '../representation/representation-services'
import {
  checkRepresentation,
  type Freshness,
  type NotOpen,
  type OpenRepresentation,
} from '../representation/check-representation'
import { foundNothing } from '../found-nothing'
import type { Actor, PreviewAs, Subject } from '../subject'
import { currentToken } from '../session/current-session'
import { readActor } from '../session/read-actor'

/** Handles by which a client looks at the own data as a representative sees it. */
const previewHandles = { guardian: 'as-guardian', proxy: 'as-proxy' } as const

/**
 * Whose data a handle of the address means to the one who is logged in (R1), or why it is not open. Asked once in a request,
 * however often it is needed. A handle that is not of this session answers like one that never was; nothing falls back to
 * the actor's own data (R3).
 */
export const findSubject = cache(
  async (handle: string, freshness: Freshness = 'recent'): Promise<Result<Subject, NotOpen>> => {
    const actor = await readActor()
    if (!actor) return fail('not-found')
    if (handle === 'self') return ok(ownData(actor))
    if (handle === previewHandles.guardian) return preview(actor, 'guardian')
    if (handle === previewHandles.proxy) return preview(actor, 'proxy')

    const token = await currentToken()
    if (token === undefined) return fail('not-found')
    const question = { token, actor, handle, freshness }
    const checked = await checkRepresentation(await representationServices(), question)
    if (checked.ok) return ok(subjectOf(checked.value))
    return checked.failure === 'not-found' ? foundNothing('handle') : checked
  },
)

function ownData({ key, hetu, names, birthDate }: Actor): Subject {
  const handle = 'self'
  return { key, hetu, displayName: names.display, capacity: 'self', handle, birthDate }
}

/** Only as one who can represent this client: guardians a minor, proxies an adult. */
function preview(actor: Actor, previewAs: PreviewAs): Result<Subject, NotOpen> {
  const minor = isMinor(actor.birthDate, helsinkiDay(new Date()))
  if (minor !== (previewAs === 'guardian')) return foundNothing('handle')
  return ok({ ...ownData(actor), handle: previewHandles[previewAs], previewAs })
}

function subjectOf(found: OpenRepresentation): Subject {
  const { subjectKey: key, hetu, displayName, access: capacity, handle, birthDate } = found
  return { key, hetu, displayName, capacity, handle, birthDate }
}
