import type { KeyedLeaves } from './keyed-leaves'
import { leafHash } from './tree-hash'

/** A leaf of the history tree with what the database says that it is; nulls where it says nothing. */
export type Leaf = Readonly<{
  index: number
  hash: string
  /** Somebody's row is said to be sealed here. */
  is_sealed: boolean
  event: string | null
  mark_client: string | null
  mark_sequence: number | null
  mark_hash: string | null
  /** The link of the chain that the mark is about, as it is now. */
  link: string | null
  /** It is said to lie in another instance. */
  moved: string | null
}>

/**
 * What is wrong with a leaf (L7): each one is a row, the mark of a chain, or a filler, and what it is must be there, or have been moved to another instance by who has the archive's keys. A leaf that
 * nothing accounts for was a row or a mark that somebody has removed.
 */
export function leafFault(leaf: Leaf, keyed: KeyedLeaves): string | undefined {
  const { index, hash, is_sealed: isSealed, event } = leaf
  if (isSealed) {
    if (event === null) return 'a sealed row is missing'
    return leafHash(event) === hash ? undefined : 'a row is not the one that was sealed'
  }
  const { mark_client: clientId, mark_sequence: sequence, mark_hash: marked } = leaf
  if (clientId !== null && sequence !== null && marked !== null) {
    if (keyed.mark(index, { clientId, sequence, hash: marked }) !== hash) {
      return 'a mark is not the one that was sealed'
    }
    return leaf.link === marked ? undefined : 'a chain is not as it was when it was sealed'
  }
  if (leaf.moved !== null && keyed.moved(index, hash) === leaf.moved) return undefined
  return keyed.filler(index) === hash ? undefined : 'what was sealed is missing'
}
