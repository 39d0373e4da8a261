import 'server-only'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { View } from '@/lib/domain/visibility/view'
import type { DocumentIndex } from '../archive/document-index'
import type { ReferenceData } from '../archive/reference/reference-data'
import { readDisplayIndex } from '../archive/read-display-index'
import { viewOf } from '../asking/view-of'
import { whoAsks, type Asker } from '../asking/who-asks'
import { requireInformed, type NotInformed } from '../informed/require-informed'

/** The facts of all documents of a client, and who looks at them in what capacity. What is shown is decided out of this. */
export type OpenedDocuments = Readonly<{
  asker: Asker
  reference: ReferenceData
  view: View
  index: DocumentIndex
}>

/** Asks who reads and about whom, and has the archive log and answer its index of the documents. */
export async function openDocuments(
  handle: string,
  now: Date,
): Promise<Result<OpenedDocuments, NotInformed>> {
  const asker = await whoAsks(handle)
  const informed = await requireInformed(asker.actor, now)
  if (!informed.ok) return informed
  const reference = informed.value

  const index = await readDisplayIndex(asker, { newest: 0 })
  if (!index.ok) return fail('archive-unavailable', index.reference)
  const view = viewOf(asker, reference.coverage, now)
  return ok({ asker, reference, view, index: index.value })
}
