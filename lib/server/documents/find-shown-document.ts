import 'server-only'
import type { ArchiveDocumentReference } from '@/lib/contracts/archive/document-reference'
import { showDocument, type ShownDocument } from '@/lib/domain/documents/shown-document'
import { ok, type Result } from '@/lib/domain/result'
import type { Matter } from '../archive/document-index'
import type { ArchiveFailure } from '../archive/failure'
import type { ReferenceData } from '../archive/reference/reference-data'
import { readDocumentReference } from '../archive/read-documents'
import type { Asker } from '../asking/who-asks'
import { foundNothing } from '../found-nothing'
import type { NotInformed } from '../informed/require-informed'
import { openDocuments, type OpenedDocuments } from './open-documents'

export type FoundDocument = Readonly<{
  asker: Asker
  reference: ReferenceData
  shown: ShownDocument
  resource: ArchiveDocumentReference
  /** The matter that it is in; null: none. */
  matter: Matter | null
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
  const opened = await openDocuments(handle, now)
  return opened.ok ? takeDocument(opened.value, id) : opened
}

/** As {@link findShownDocument}, out of an index that has just been read. */
export async function takeDocument(
  { asker, reference, view, index }: OpenedDocuments,
  id: string,
): Promise<Result<FoundDocument, DocumentFailure>> {
  const shown = showDocument(index.documents, id, view)
  if (!shown) return foundNothing('document')

  const resource = await readDocumentReference(asker, id)
  if (!resource.ok) return resource
  // It can have been annulled or replaced since the index was read (V08, V09).
  if (resource.value.status !== 'current') return foundNothing('document')
  const { readAt, matters } = index
  const matter = matters.get(id) ?? null
  return ok({ asker, reference, shown, resource: resource.value, matter, readAt })
}
