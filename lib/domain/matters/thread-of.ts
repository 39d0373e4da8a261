import { helsinkiDay } from '../calendar/helsinki-day'
import type { ShownDocument } from '../documents/shown-document'
import { stageOf, type Stage } from './stages'

/** One thing of a matter: a document was made, was corrected later, or can be challenged until a day. */
export type Step = Readonly<{
  day: string
  what: Stage | 'corrected' | 'appealable'
  document: ShownDocument
}>

/**
 * The thread of a matter, oldest first, out of the documents that the viewer sees and of nothing else: what is not shown leaves no
 * gap, number or date in it (V). A document that was corrected on the very day on which it was made is one step.
 *
 * @param lastDays until when decisions can be challenged, as far as it has been read, by their ids
 */
export function threadOf(
  documents: readonly ShownDocument[],
  lastDays: ReadonlyMap<string, string> = new Map(),
): Step[] {
  return documents.flatMap((document) => stepsOf(document, lastDays)).sort(oldestFirst)
}

function stepsOf(document: ShownDocument, lastDays: ReadonlyMap<string, string>): Step[] {
  const { madeOn, storedAt, corrected, type, id } = document
  const steps: Step[] = [{ day: madeOn, what: stageOf[type], document }]
  const correctedOn = corrected ? helsinkiDay(storedAt) : madeOn
  if (correctedOn > madeOn) steps.push({ day: correctedOn, what: 'corrected', document })
  const lastDay = lastDays.get(id)
  if (lastDay !== undefined) steps.push({ day: lastDay, what: 'appealable', document })
  return steps
}

function oldestFirst(a: Step, b: Step): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  const stored = a.document.storedAt.getTime() - b.document.storedAt.getTime()
  return stored || (a.document.id < b.document.id ? -1 : 1)
}
