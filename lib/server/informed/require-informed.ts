import 'server-only'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import {
  informationNeed,
  mustBeInformed,
  versionInForce,
} from '@/lib/domain/information/information-need'
import { fail, ok, type Result } from '@/lib/domain/result'
import { readConfirmations } from '../archive/confirmations'
import { archiveUnavailable } from '../archive/failure'
import { readReferenceData, type ReferenceData } from '../archive/reference/reference-data'
import type { Actor } from '../subject'

export type NotInformed = 'information-needed' | 'archive-unavailable' | 'not-set-up'

/** Who has received which version. What was received stays received, so only that is kept. */
const informed = new Set<string>()
const largest = 50_000

/**
 * Lets an adult go on only when she has received the Kanta information in force for herself (I2), whomever she acts
 * for. When the archive cannot tell, nobody goes on. Hands back the reference data, which every operation needs.
 */
export async function requireInformed(
  actor: Actor,
  now: Date,
): Promise<Result<ReferenceData, NotInformed>> {
  const reference = await readReferenceData()
  if (!reference.ok)
    return fail(
      reference.failure === 'not-set-up' ? 'not-set-up' : 'archive-unavailable',
      reference.reference,
    )

  const today = helsinkiDay(now)
  if (!mustBeInformed(actor.birthDate, today)) return reference
  const version = versionInForce(reference.value.versions, today)?.version
  if (version === undefined)
    return archiveUnavailable('Kanta information', { reason: 'NO_VERSION' })
  if (informed.has(keyOf(actor, version))) return ok(reference.value)

  const subject = { key: actor.key, hetu: actor.hetu, capacity: 'self' } as const
  const received = await readConfirmations({ actor, subject })
  if (!received.ok) return fail('archive-unavailable', received.reference)
  const versions = received.value.map((confirmation) => confirmation.version)
  if (informationNeed(version, versions) !== 'none') return fail('information-needed')

  remember(actor, version)
  return ok(reference.value)
}

function remember(actor: Actor, version: string): void {
  if (informed.size >= largest) informed.clear()
  informed.add(keyOf(actor, version))
}

const keyOf = (actor: Actor, version: string) => `${actor.key} ${version}`
