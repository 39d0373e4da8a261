import 'server-only'
import type { ShownDocument } from '@/lib/domain/documents/shown-document'
import { leavesTrace } from '@/lib/domain/visibility/decide-relationship'
import type { View } from '@/lib/domain/visibility/view'
import type { DocumentIndex } from '../archive/document-index'
import type { ReferenceData } from '../archive/reference/reference-data'
import type { ShownRelationship } from '../relationships/shown-relationships'

type Sees = Readonly<{
  documents: readonly ShownDocument[]
  relationships: readonly ShownRelationship[]
  index: Pick<DocumentIndex, 'documents' | 'relationships'>
}>

/**
 * Whom an actor knows of by what is shown: the controllers, the units, and what these are part of. Not a unit of a relationship that
 * leaves no trace, for what was said there may have been said in that.
 */
export function organisationsSeen(
  { documents, relationships, index }: Sees,
  { organisations }: Pick<ReferenceData, 'organisations'>,
  view: View,
): ReadonlySet<string> {
  const untold = new Set(
    index.relationships.filter((one) => !leavesTrace(one, view)).map(({ unit }) => unit),
  )
  const units = [
    ...documents.flatMap(({ id }) => index.documents.get(id)?.unit ?? []),
    ...relationships.flatMap(({ unit }) => unit ?? []),
  ].filter((unit) => !untold.has(unit))
  const seen = new Set([...documents, ...relationships].map(({ controller }) => controller))
  for (const unit of units) {
    for (const id of withAllAbove(unit, organisations)) seen.add(id)
  }
  return seen
}

/** A unit, and the organisations that it is part of, however high. */
export function withAllAbove(
  unit: string,
  organisations: ReferenceData['organisations'],
): ReadonlySet<string> {
  const found = new Set([unit])
  // A set that grows while it is walked through is walked through to its new end.
  for (const id of found) {
    const above = organisations.get(id)?.partOf
    if (above) found.add(above)
  }
  return found
}
