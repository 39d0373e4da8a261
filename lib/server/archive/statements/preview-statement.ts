import 'server-only'
import {
  disclosurePreviewSchema,
  type DisclosurePreview,
} from '@/lib/contracts/archive/disclosure-preview'
import type { Result } from '@/lib/domain/result'
import type { ArchiveIdentity } from '../archive-identity'
import type { ArchiveFailure } from '../failure'
import { callArchiveFor } from '../call-archive'
import { consentResource, type Beginning } from './consent-resource'
import { patientOf } from './patient-of'

/** A statement that is not made yet: one that begins, or the end of what has this id. */
export type Proposed = Readonly<{ begins: Beginning }> | Readonly<{ ends: string }>

/**
 * What a statement would change, by a dry run of the rules by which the archive decides (C5).
 *
 * @param documents ids of the documents that the actor sees; it speaks of no others
 */
export async function previewStatement(
  identity: ArchiveIdentity,
  proposed: Proposed,
  documents: readonly string[],
): Promise<Result<DisclosurePreview, ArchiveFailure>> {
  const patient = await patientOf(identity)
  if (!patient.ok) return patient
  const statement =
    'begins' in proposed
      ? { name: 'statement', resource: consentResource(patient.value, proposed.begins, null) }
      : { name: 'withdraw', valueId: proposed.ends }
  const named = documents.map((id) => ({ name: 'document', valueId: id }))
  return callArchiveFor(disclosurePreviewSchema, identity, {
    name: 'Consent/$preview',
    path: 'Consent/$preview',
    accept: 'application/json',
    resource: { resourceType: 'Parameters', parameter: [statement, ...named] },
  })
}
