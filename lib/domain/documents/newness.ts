import { helsinkiDay } from '../calendar/helsinki-day'
import { dayBegins } from '../calendar/helsinki-time'
import type { ShownDocument } from './shown-document'

/** How long a document that has not been opened is new, in milliseconds: 14 days. */
const newFor = 14 * 24 * 3_600_000

/**
 * When the viewer could first see a document: when it was stored, or when the day began that opened it, by the end of a delay
 * (V14) or the controller's start (V17).
 */
export function appearedAt({ storedAt, openSince }: ShownDocument): Date {
  return openSince <= helsinkiDay(storedAt) ? storedAt : dayBegins(openSince)
}

/** From when on a document is new to nobody any more. */
export function newUntil(document: ShownDocument): Date {
  return new Date(appearedAt(document).getTime() + newFor)
}

/** From when on something is new to a viewer, if it has not been opened: from the first visit, and 14 days at the most. */
export function newSince({ firstVisit, now }: Readonly<{ firstVisit: Date | null; now: Date }>) {
  const earliest = new Date(now.getTime() - newFor)
  return firstVisit && firstVisit > earliest ? firstVisit : earliest
}

/** Of the documents that a viewer is shown now, those that appeared after a moment. */
export function appearedSince(
  documents: readonly ShownDocument[],
  since: Date,
): readonly ShownDocument[] {
  return documents.filter((document) => appearedAt(document) > since)
}
