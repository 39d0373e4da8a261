import type { DocumentType } from '../codes/document-types'
import type { ServiceTask } from '../codes/service-tasks'
import type { SocialService } from '../codes/social-services'
import { decideVisibility } from '../visibility/decide-visibility'
import type { DocumentFacts } from '../visibility/document-facts'
import type { View } from '../visibility/view'

/** One version of a document as the archive lists it: the facts of the rules, and what orders a list. */
export type ListedDocument = Readonly<{
  id: string
  facts: DocumentFacts
  /** When the archive stored this version. */
  storedAt: Date
  /** It replaces an earlier version. */
  corrected: boolean
  /** It has the words that were searched for; true when none were. */
  matchesWords: boolean
}>

declare const decided: unique symbol

/**
 * A document that the rules have let through; there is no other way to have one. Nothing of it is unknown any more.
 */
export type ShownDocument = Readonly<{
  [decided]: true
  id: string
  controller: string
  serviceTask: ServiceTask
  socialService: SocialService
  type: DocumentType
  madeOn: string
  storedAt: Date
  corrected: boolean
  matchesWords: boolean
  /** Later of the end of its delay (V14) and the start of showing (V17): the first day on which it could be seen. */
  openSince: string
}>

/** The documents that a viewer sees, newest first: by the day they were made, then by when they were stored. */
export function selectShown(documents: readonly ListedDocument[], view: View): ShownDocument[] {
  return documents.flatMap((document) => showDocument(document, view) ?? []).sort(newestFirst)
}

/** The document if the viewer may see it, else null: nothing tells why. */
export function showDocument(document: ListedDocument, view: View): ShownDocument | null {
  const { facts, id, storedAt, corrected, matchesWords } = document
  if (!decideVisibility(facts, view).visible) return null
  const { controller, serviceTask, socialService, type, madeOn } = facts
  if (!controller || !serviceTask || !socialService || !type || !madeOn) return null

  const start = view.coverage.get(controller)?.starts.get(serviceTask) ?? ''
  const release = (facts.delayed ? facts.releaseDay : null) ?? ''
  const openSince = start > release ? start : release
  return {
    id,
    controller,
    serviceTask,
    socialService,
    type,
    madeOn,
    storedAt,
    corrected,
    matchesWords,
    openSince,
  } as ShownDocument
}

function newestFirst(a: ShownDocument, b: ShownDocument): number {
  if (a.madeOn !== b.madeOn) return a.madeOn < b.madeOn ? 1 : -1
  return b.storedAt.getTime() - a.storedAt.getTime() || (a.id < b.id ? -1 : 1)
}
