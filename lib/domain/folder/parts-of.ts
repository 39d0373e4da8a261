import type { ShownDocument } from '../documents/shown-document'

/** Documents in one part: what a slow connection brings in some minutes, and what is fetched again when it breaks off. */
const partSize = 100

/** Documents that come as one file. */
export const mostInOneFile = 2000

/** Where a document stands in a folder: by the day on which it was made (YYYY-MM-DD), when it was stored (ISO instant), and its id. */
export type Position = Readonly<{ madeOn: string; storedAt: string; id: string }>

export function positionOf({ madeOn, storedAt, id }: ShownDocument): Position {
  return { madeOn, storedAt: storedAt.toISOString(), id }
}

/** Below 0: `a` stands before `b`. */
export function comparePositions(a: Position, b: Position): number {
  if (a.madeOn !== b.madeOn) return a.madeOn < b.madeOn ? -1 : 1
  if (a.storedAt !== b.storedAt) return a.storedAt < b.storedAt ? -1 : 1
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1
}

/** Where a folder is cut into parts: the last place of each part but the last one, which has no end. */
export type Cuts = readonly Position[]

/** @param documents in the order of the folder */
export function cutsOf(documents: readonly ShownDocument[]): Cuts {
  return documents
    .filter((_, index) => (index + 1) % partSize === 0 && index + 1 < documents.length)
    .map(positionOf)
}

/**
 * The documents in parts, cut at places that stay although a document vanishes: then its part is shorter, and no other changes. What
 * comes in between is in the part where it stands, what is made later in the last one.
 *
 * @param documents in the order of the folder
 */
export function partsOf(
  documents: readonly ShownDocument[],
  cuts: Cuts,
): readonly (readonly ShownDocument[])[] {
  const parts: ShownDocument[][] = [...cuts, null].map(() => [])
  for (const document of documents) {
    const position = positionOf(document)
    const at = cuts.findIndex((cut) => comparePositions(position, cut) <= 0)
    parts.at(at)?.push(document)
  }
  return parts
}
