import type { ChainFault, ChainRow } from '../events/chain-fault'
import type { SealedLeaves } from './sealed-leaves'
import { leafHash } from './tree-hash'

/** The first of one client's successive rows that is not the one that lies in the history tree. */
export function sealFault(rows: readonly ChainRow[], leaves: SealedLeaves): ChainFault | undefined {
  const other = rows.find(({ sequence, event }) => {
    const leaf = leaves.get(sequence)
    return leaf !== undefined && leaf !== leafHash(event)
  })
  return other && { at: other.sequence, because: 'the row is not the one that was sealed' }
}
