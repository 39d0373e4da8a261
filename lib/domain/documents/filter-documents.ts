import type { DocumentType } from '../codes/document-types'
import type { ServiceTask } from '../codes/service-tasks'
import type { ShownDocument } from './shown-document'

/** What narrows a list; null: not narrowed. Days are inclusive. Words were matched by the archive. */
export type ListFilters = Readonly<{
  serviceTask: ServiceTask | null
  type: DocumentType | null
  controller: string | null
  year: string | null
  from: string | null
  to: string | null
}>

/** The documents of the chosen service task, or all of them: what a list is narrowed from. */
export function inServiceTask(
  documents: readonly ShownDocument[],
  serviceTask: ServiceTask | null,
): readonly ShownDocument[] {
  if (!serviceTask) return documents
  return documents.filter((document) => document.serviceTask === serviceTask)
}

/** Those that match every filter and the words, in the order they came. */
export function filterDocuments(
  documents: readonly ShownDocument[],
  filters: ListFilters,
): ShownDocument[] {
  const { serviceTask, type, controller, year, from, to } = filters
  return documents.filter(
    (document) =>
      document.matchesWords &&
      (!serviceTask || document.serviceTask === serviceTask) &&
      (!type || document.type === type) &&
      (!controller || document.controller === controller) &&
      (!year || document.madeOn.startsWith(`${year}-`)) &&
      (!from || document.madeOn >= from) &&
      (!to || document.madeOn <= to),
  )
}
