import type { ServiceTask } from '../codes/service-tasks'
import type { ShownDocument } from '../documents/shown-document'

/** What a reader takes along; no task: all of them. Days are inclusive, null: no bound. */
export type FolderChoice = Readonly<{
  tasks: readonly ServiceTask[]
  from: string | null
  to: string | null
}>

/**
 * The documents of a folder, the oldest first, as a file on paper is read: what is stored later comes last, and earlier parts stay
 * as they were.
 */
export function chooseDocuments(
  documents: readonly ShownDocument[],
  { tasks, from, to }: FolderChoice,
): ShownDocument[] {
  return documents
    .filter(
      ({ serviceTask, madeOn }) =>
        (tasks.length === 0 || tasks.includes(serviceTask)) &&
        (from === null || madeOn >= from) &&
        (to === null || madeOn <= to),
    )
    .toSorted(oldestFirst)
}

function oldestFirst(a: ShownDocument, b: ShownDocument): number {
  if (a.madeOn !== b.madeOn) return a.madeOn < b.madeOn ? -1 : 1
  return a.storedAt.getTime() - b.storedAt.getTime() || (a.id < b.id ? -1 : 1)
}
