import { helsinkiDay } from '../calendar/helsinki-day'
import type { ShownDocument } from './shown-document'

/**
 * The ids of the documents that the actor could not see at the last visit: stored since then, or opened since then by
 * the end of a delay (V14) or by the controller's start (V17). On a first visit (null) nothing counts as new.
 */
export function newsSince(
  documents: readonly ShownDocument[],
  lastVisit: Date | null,
): ReadonlySet<string> {
  if (!lastVisit) return new Set()
  const dayOfVisit = helsinkiDay(lastVisit)
  const isNew = (document: ShownDocument) =>
    document.storedAt > lastVisit || document.openSince > dayOfVisit
  return new Set(documents.filter(isNew).map((document) => document.id))
}
