import type { ServiceTask } from '../codes/service-tasks'
import type { ShownDocument } from '../documents/shown-document'
import { comparePositions, positionOf } from './parts-of'

/** What a reader takes along; no task and no matter: all of them. Days are inclusive, null: no bound. */
export type FolderChoice = Readonly<{
  tasks: readonly ServiceTask[]
  /** Ids of matters; with a task besides, what belongs to both. */
  matters: readonly string[]
  from: string | null
  to: string | null
}>

/**
 * The documents of a folder, the oldest first, as a file on paper is read.
 *
 * @param matters by the ids of documents; a document of none belongs to no matter that is chosen
 */
export function chooseDocuments(
  documents: readonly ShownDocument[],
  { tasks, matters: chosen, from, to }: FolderChoice,
  matters: ReadonlyMap<string, Readonly<{ id: string }>>,
): ShownDocument[] {
  return documents
    .filter(
      ({ id, serviceTask, madeOn }) =>
        (tasks.length === 0 || tasks.includes(serviceTask)) &&
        (chosen.length === 0 || chosen.includes(matters.get(id)?.id ?? '')) &&
        (from === null || madeOn >= from) &&
        (to === null || madeOn <= to),
    )
    .map((document) => ({ document, position: positionOf(document) }))
    .toSorted((a, b) => comparePositions(a.position, b.position))
    .map(({ document }) => document)
}
