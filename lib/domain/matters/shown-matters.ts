import type { ShownDocument } from '../documents/shown-document'

type Matter = Readonly<{ id: string; name: string }>

export type ShownMatter = Matter &
  Readonly<{
    /** Newest first; at least one. */
    documents: readonly ShownDocument[]
  }>

/**
 * The matters in which the viewer sees a document, the one with the newest first. One in which she sees none is none: neither its name
 * nor that it is there is told (V, V12).
 *
 * @param shown newest first
 * @param matters by the ids of documents, whether they are shown or not
 */
export function shownMatters(
  shown: readonly ShownDocument[],
  matters: ReadonlyMap<string, Matter>,
): ShownMatter[] {
  const found = new Map<string, { matter: Matter; documents: ShownDocument[] }>()
  for (const document of shown) {
    const matter = matters.get(document.id)
    if (!matter) continue
    const known = found.get(matter.id)
    if (known) known.documents.push(document)
    else found.set(matter.id, { matter, documents: [document] })
  }
  return [...found.values()].map(({ matter, documents }) => ({ ...matter, documents }))
}
