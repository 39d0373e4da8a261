import 'server-only'
import { consentSchema } from '@/lib/contracts/archive/consent'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { Directive } from '@/lib/domain/statements/directive'
import type { ArchiveIdentity } from '../archive-identity'
import { archiveUnavailable } from '../failure'
import type { ArchiveCall } from '../call-archive'
import { writeToArchive, type Written } from '../http/write-to-archive'
import { consentResource, type Beginning } from './consent-resource'
import { patientOf } from './patient-of'
import { toDirective } from './to-directive'

/** Why the archive has not recorded a statement. `archive-unavailable`: it may have, and the answer was lost. */
export type RecordFailure =
  'preview-outdated' | 'information-needed' | 'not-allowed' | 'not-found' | 'archive-unavailable'

/** What goes with a statement: the key that makes it one (C6), and the basis of what the person saw (C5). */
export type Given = Readonly<{ key: string; basis: string | null }>

/** The id of what is to end, with the names that its receipt says. */
export type Ending = Readonly<{ id: string }> & Pick<Beginning, 'clientName' | 'actorName'>

/** Begins a consent or a prohibition. The same key again, or the same target in force, answers what there is. */
export async function beginDirective(
  identity: ArchiveIdentity,
  beginning: Beginning,
  { key, basis }: Given,
): Promise<Result<Directive, RecordFailure>> {
  const patient = await patientOf(identity)
  if (!patient.ok) return patient
  const resource = consentResource(patient.value, beginning, basis)
  return record(identity, { name: 'Consent', path: 'Consent', resource, idempotencyKey: key })
}

/** Withdraws a consent, or cancels a prohibition. What has ended already stays as it is. */
export function endDirective(
  identity: ArchiveIdentity,
  { id, clientName, actorName }: Ending,
  { key, basis }: Given,
): Promise<Result<Directive, RecordFailure>> {
  const parameter = [
    ...(basis === null ? [] : [{ name: 'basis', valueString: basis }]),
    ...(clientName === null ? [] : [{ name: 'patient-display', valueString: clientName }]),
    { name: 'performer-display', valueString: actorName },
  ]
  return record(identity, {
    name: 'Consent/$withdraw',
    path: `Consent/${encodeURIComponent(id)}/$withdraw`,
    resource: { resourceType: 'Parameters', parameter },
    idempotencyKey: key,
  })
}

async function record(
  identity: ArchiveIdentity,
  call: ArchiveCall,
): Promise<Result<Directive, RecordFailure>> {
  const written = await writeToArchive(identity, call)
  if (!written.ok) return toFailure(written, call)
  const resource = consentSchema.safeParse(written.value)
  const directive = resource.success ? toDirective(resource.data) : null
  return directive ? ok(directive) : archiveUnavailable(call.name, { reason: 'NOT_UNDERSTOOD' })
}

const failures: Readonly<Record<string, RecordFailure>> = {
  'preview-outdated': 'preview-outdated',
  // The form was used for something else, or came without what was promised: it is drawn anew.
  'key-reused': 'preview-outdated',
  'preview-needed': 'preview-outdated',
  'information-needed': 'information-needed',
  forbidden: 'not-allowed',
  'not-found': 'not-found',
}

/** A refusal that we do not know stored nothing either, but it is a fault of ours. */
function toFailure(written: Extract<Written, { ok: false }>, { name }: ArchiveCall) {
  if (written.failure === 'archive-unavailable') return written
  const failure = failures[written.code]
  return failure ? fail(failure) : archiveUnavailable(name, { reason: `REFUSED ${written.code}` })
}
