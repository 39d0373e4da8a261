type Attached = Readonly<{
  id: string
  /** The document that it is attached to; null: none. */
  attachedTo: string | null
}>

/**
 * How many of the documents are attached to each, at any depth (C8); one without attachments is left out. Counted from the
 * far ends inwards, so a long chain costs no more than its length; what goes in a ring has no end, and is not counted.
 */
export function countAttachments(documents: readonly Attached[]): ReadonlyMap<string, number> {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const open = new Map<string, number>()
  for (const { attachedTo } of documents)
    if (attachedTo !== null) open.set(attachedTo, (open.get(attachedTo) ?? 0) + 1)

  const counts = new Map<string, number>()
  const ends = documents.filter(({ id }) => !open.has(id))
  // Grows while it is walked through.
  for (const { id, attachedTo } of ends) {
    if (attachedTo === null) continue
    counts.set(attachedTo, (counts.get(attachedTo) ?? 0) + 1 + (counts.get(id) ?? 0))
    const left = (open.get(attachedTo) ?? 0) - 1
    open.set(attachedTo, left)
    const above = byId.get(attachedTo)
    if (left === 0 && above) ends.push(above)
  }
  return counts
}
