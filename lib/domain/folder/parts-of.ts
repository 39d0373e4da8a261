/** Documents in one part: what a slow connection brings in some minutes, and what is fetched again when it breaks off. */
const partSize = 100

/** Documents that come as one file. */
export const mostInOneFile = 2000

/** From the first to the last document of a part, counted from 1. */
export type Part = Readonly<{ number: number; first: number; last: number }>

/** The parts in which so many documents can be fetched; one, when all fit into it. */
export function partsOf(documents: number): Part[] {
  const parts = Math.max(1, Math.ceil(documents / partSize))
  return Array.from({ length: parts }, (_, index) => ({
    number: index + 1,
    first: Math.min(documents, index * partSize + 1),
    last: Math.min(documents, (index + 1) * partSize),
  }))
}
