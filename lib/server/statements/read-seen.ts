import 'server-only'
import { selectShown, type ShownDocument } from '@/lib/domain/documents/shown-document'
import { ok, type Result } from '@/lib/domain/result'
import type { View } from '@/lib/domain/visibility/view'
import type { ArchiveFailure } from '../archive/failure'
import type { ReferenceData } from '../archive/reference/reference-data'
import { readDisplayIndex } from '../archive/read-display-index'
import type { DocumentIndex } from '../archive/document-index'
import { viewOf } from '../asking/view-of'
import type { Asker } from '../asking/who-asks'
import { shownRelationships, type ShownRelationship } from '../relationships/shown-relationships'
import { organisationsSeen } from './organisations-seen'
import { readStated, showStated, type ShownStated } from './read-stated'

/** What this actor sees that statements of will are about, and the statements themselves. */
export type Seen = ShownStated &
  Readonly<{
    asker: Asker
    reference: ReferenceData
    view: View
    documents: readonly ShownDocument[]
    index: DocumentIndex
    relationships: readonly ShownRelationship[]
    /** Organisations and units that may be named to this actor as those to which something was said (V03). */
    named: ReadonlySet<string>
    /** Controllers that show something to anyone here, now or from a day that is decided: what can be chosen. */
    controllers: ReadonlySet<string>
  }>

/** Reads all of it; what one part lacks makes the whole unreadable, for a page of half the truth would mislead. */
export async function readSeen(
  asker: Asker,
  reference: ReferenceData,
  now: Date,
): Promise<Result<Seen, ArchiveFailure>> {
  const [index, stated] = await Promise.all([
    readDisplayIndex(asker, { newest: 0 }),
    readStated(asker),
  ])
  if (!index.ok) return index
  if (!stated.ok) return stated

  const view = viewOf(asker, reference.coverage, now)
  const documents = selectShown(index.value.documents, view)
  const relationships = shownRelationships(index.value.relationships, view)
  const { ended } = index.value
  const shown = showStated(stated.value, { view, documents, ended, relationships }, reference)
  if (!shown.ok) return shown
  const controllers = new Set(
    [...reference.coverage].filter(([, { starts }]) => starts.size > 0).map(([id]) => id),
  )
  const sees = { documents, index: index.value, relationships }
  const named = organisationsSeen(sees, reference, view)
  const seen = { ...sees, named, controllers, ...shown.value }
  return ok({ asker, reference, view, ...seen })
}
