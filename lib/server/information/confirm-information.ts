import 'server-only'
import type { ConfirmInformation } from '@/lib/contracts/portal/information'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { versionInForce } from '@/lib/domain/information/information-need'
import { mayDo } from '@/lib/domain/representation/permissions'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { ArchiveIdentity } from '../archive/archive-identity'
import { readConfirmations, recordConfirmation } from '../archive/confirmations'
import { readReferenceData } from '../archive/reference/reference-data'
import { whoWrites } from '../asking/who-writes'

export type ConfirmFailure = 'unavailable' | 'other-version' | 'not-allowed'

/**
 * Records that the version was received (I1). `other-version`: a newer one has begun since the page was opened, and has
 * to be read first. A second time changes nothing (C6 likewise). Whose right has ended, or
 * who may not confirm for this client (rule book 2): `not-allowed`. `unavailable`: the archive, or the service that knows the right,
 * does not answer now.
 */
export async function confirmInformation(
  handle: string,
  { version }: ConfirmInformation,
  now = new Date(),
): Promise<Result<null, ConfirmFailure>> {
  const asker = await whoWrites(handle)
  if (!asker.ok) return fail(asker.failure === 'unchecked' ? 'unavailable' : asker.failure)
  if (!mayDo(asker.value.subject.capacity, 'confirm-information')) return fail('not-allowed')

  const reference = await readReferenceData()
  if (!reference.ok) return fail('unavailable', reference.reference)
  const inForce = versionInForce(reference.value.versions, helsinkiDay(now))
  if (inForce?.version !== version) return fail('other-version')

  const { actor, subject } = asker.value
  const names = { client: subject.displayName, actor: actor.names.display }
  const recorded = await recordConfirmation(asker.value, version, names)
  if (recorded.ok || (await isRecorded(asker.value, version))) return ok(null)
  return fail('unavailable', recorded.reference)
}

/** An answer can be lost after the archive has recorded it: then it is done, and nobody is told that it failed. */
async function isRecorded(identity: ArchiveIdentity, version: string): Promise<boolean> {
  const received = await readConfirmations(identity)
  return received.ok && received.value.some((confirmation) => confirmation.version === version)
}
