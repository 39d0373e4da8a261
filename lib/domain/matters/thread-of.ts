import { helsinkiDay } from '../calendar/helsinki-day'
import type { ShownDocument } from '../documents/shown-document'
import { stageOf, type Stage } from './stages'

/** One thing that happened in a matter: a document was made, or was corrected later. */
export type Step = Readonly<{
  day: string
  what: Stage | 'corrected'
  document: ShownDocument
}>

/**
 * The thread of a matter, oldest first, out of the documents that the viewer sees and of nothing else: what is not shown leaves no
 * gap, number or date in it (V). A document that was corrected on the very day on which it was made is one step.
 */
export function threadOf(documents: readonly ShownDocument[]): Step[] {
  return documents
    .flatMap((document) => {
      const made: Step = { day: document.madeOn, what: stageOf[document.type], document }
      const correctedOn = document.corrected ? helsinkiDay(document.storedAt) : document.madeOn
      const corrected: Step = { day: correctedOn, what: 'corrected', document }
      return correctedOn > document.madeOn ? [made, corrected] : [made]
    })
    .sort(oldestFirst)
}

function oldestFirst(a: Step, b: Step): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  const stored = a.document.storedAt.getTime() - b.document.storedAt.getTime()
  return stored || (a.document.id < b.document.id ? -1 : 1)
}
