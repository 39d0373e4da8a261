import type { DocumentType } from '../codes/document-types'
import type { ServiceTask } from '../codes/service-tasks'
import type { SocialService } from '../codes/social-services'
import type { RetentionKey } from '../retention/retention-table'
import { shownRetention, type ShownRetention } from '../retention/shown-retention'
import {
  decideVisibility,
  type ClientDocuments,
  type Decisions,
} from '../visibility/decide-visibility'
import type { DocumentFacts } from '../visibility/document-facts'
import type { View } from '../visibility/view'

/** One version of a document as the archive lists it: the facts of the rules, and what orders a list. */
export type ListedDocument = Readonly<{
  id: string
  facts: DocumentFacts
  /** Logical id of the unit that made it. */
  unit: string
  /** When the archive stored this version. */
  storedAt: Date
  /** It replaces an earlier version. */
  corrected: boolean
  /** The last day on which it is kept, and the row of the table that decides it (A10); null: not known. */
  keptUntil: string | null
  keptBy: RetentionKey | null
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
  /** How long it is kept, as far as the viewer may know; null: not counted yet. */
  kept: ShownRetention | null
  /** The document that it is attached to, which is shown too (V19); null: none. */
  attachedTo: string | null
  /** Later of the end of its delay (V14) and the start of showing (V17): the first day on which it could be seen. */
  openSince: string
}>

type Documents = ClientDocuments<ListedDocument>

/** The documents that a viewer sees, newest first: by the day they were made, then by when they were stored. */
export function selectShown(documents: Documents, view: View): ShownDocument[] {
  const decisions = decideVisibility(documents, view)
  const shown: ShownDocument[] = []
  for (const document of documents.values()) {
    const one = showOne(document, decisions, view)
    if (one) shown.push(one)
  }
  return shown.sort(newestFirst)
}

/** The document with this id if there is one and the viewer may see it, else null: nothing tells which. */
export function showDocument(documents: Documents, id: string, view: View): ShownDocument | null {
  const document = documents.get(id)
  return document ? showOne(document, decideVisibility(documents, view), view) : null
}

function showOne(document: ListedDocument, decisions: Decisions, view: View): ShownDocument | null {
  const { facts, id, storedAt, corrected, matchesWords, keptBy, keptUntil } = document
  if (!decisions.of(id).visible) return null
  const { controller, serviceTask, socialService, type, madeOn, attachedTo } = facts
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
    kept: shownRetention({ serviceTask, keptBy, keptUntil }),
    attachedTo: attachedTo === 'none' ? null : (attachedTo?.id ?? null),
    openSince,
  } as ShownDocument
}

function newestFirst(a: ShownDocument, b: ShownDocument): number {
  if (a.madeOn !== b.madeOn) return a.madeOn < b.madeOn ? 1 : -1
  return b.storedAt.getTime() - a.storedAt.getTime() || (a.id < b.id ? -1 : 1)
}
