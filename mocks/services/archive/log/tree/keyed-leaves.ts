import { createHmac } from 'node:crypto'

/** How a client's chain stood when it was sealed. */
export type Mark = Readonly<{ clientId: string; sequence: number; hash: string }>

/**
 * Leaves that are no row. They are hashes under a key of the archive that the database does not hold: to all others they look
 * like the leaf of any row, and nobody without the key can put one in the place of a row that is gone.
 */
export type KeyedLeaves = Readonly<{
  /** A leaf that means nothing and hides how much was written. */
  filler: (position: number) => string
  mark: (position: number, mark: Mark) => string
  /** What accounts for a leaf whose row or mark lies in another instance now; it is no leaf itself. */
  moved: (position: number, hash: string) => string
}>

export function keyedLeaves(key: Uint8Array): KeyedLeaves {
  const leaf = (...parts: readonly (string | number)[]) =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex')
  return {
    filler: (position) => leaf('filler', position),
    mark: (position, { clientId, sequence, hash }) =>
      leaf('mark', position, clientId, sequence, hash),
    moved: (position, hash) => leaf('moved', position, hash),
  }
}
