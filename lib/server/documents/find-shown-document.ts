import 'server-only'
import type { ArchiveDocumentReference } from '@/lib/contracts/archive/document-reference'
import { showDocument, type ShownDocument } from '@/lib/domain/documents/shown-document'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { ArchiveFailure } from '../archive/failure'
import type { ReferenceData } from '../archive/reference/reference-data'
import { readDisplayIndex } from '../archive/read-display-index'
import { readDocumentReference } from '../archive/read-documents'
import { viewOf } from '../asking/view-of'
import { whoAsks, type Asker } from '../asking/who-asks'
import { foundNothing } from '../found-nothing'
import { requireInformed, type NotInformed } from '../informed/require-informed'

export type FoundDocument = Readonly<{
  asker: Asker
  reference: ReferenceData
  shown: ShownDocument
  resource: ArchiveDocumentReference
  /** When the archive answered, ISO instant. */
  readAt: string
}>

export type DocumentFailure = NotInformed | ArchiveFailure

/**
 * A document that the actor may see. The index decides first, so a hidden document, another person's and one that never
 * was cost the archive the same single call and end the same way: `not-found`.
 */
export async function findShownDocument(
  handle: string,
  id: string,
  now: Date,
): Promise<Result<FoundDocument, DocumentFailure>> {
  const asker = await whoAsks(handle)
  const informed = await requireInformed(asker.actor, now)
  if (!informed.ok) return informed
  const reference = informed.value

  const index = await readDisplayIndex(asker, { newest: 0 })
  if (!index.ok) return fail('archive-unavailable', index.reference)
  const shown = showDocument(index.value.documents, id, viewOf(asker, reference.coverage, now))
  if (!shown) return foundNothing('document')

  const resource = await readDocumentReference(asker, id)
  if (!resource.ok) return resource
  // It can have been annulled or replaced since the index was read (V08, V09).
  if (resource.value.status !== 'current') return foundNothing('document')
  return ok({ asker, reference, shown, resource: resource.value, readAt: index.value.readAt })
}
