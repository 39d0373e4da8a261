import type { IncomingDocument } from './bundle/transaction'

/**
 * Documents so that each comes after those of the same Bundle that it replaces or is attached to. A circle is left as
 * it came; storing refuses it then.
 */
export function inOrder(documents: readonly IncomingDocument[]): readonly IncomingDocument[] {
  const ordered: IncomingDocument[] = []
  let waiting = [...documents]
  while (waiting.length > 0) {
    const ready = waiting.filter((document) => !waiting.some((other) => mustWait(document, other)))
    if (ready.length === 0) return [...ordered, ...waiting]
    ordered.push(...ready)
    waiting = waiting.filter((document) => !ready.includes(document))
  }
  return ordered
}

/** Whether a document replaces another of the Bundle, or is attached to it. */
export function mustWait(document: IncomingDocument, other: IncomingDocument): boolean {
  if (document === other) return false
  return document.replaces === other.versionOid || document.attachmentOfSet === other.setOid
}
