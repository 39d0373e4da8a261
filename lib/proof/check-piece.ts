import type { LogHead } from '@/lib/contracts/archive/log-proof'
import type { ProofPiece } from '@/lib/contracts/portal/log-proof'
import type { LogWitness } from '@/lib/domain/log/log-witness'
import { isLogContinued } from './is-log-continued'
import { readHead } from './read-head'
import { treeOfRows } from './tree-of-rows'
import { unprovenRows } from './unproven-rows'

export type CheckedPiece = Readonly<{
  /** Null: its signature does not hold. */
  head: LogHead | null
  rowsHold: boolean
  /** Null: nothing was kept to compare with. */
  witnessHolds: boolean | null
}>

/** Checks a piece of the log by nothing but itself and what was kept earlier. The same code runs in browser and server. */
export async function checkPiece(
  { keys, head: jws, through, shown, rows, consistency }: ProofPiece,
  witness: LogWitness | null,
): Promise<CheckedPiece> {
  const read = await readHead(jws, { keys })
  if (!read.ok) return { head: null, rowsHold: false, witnessHolds: witness && false }
  const head = read.value
  const tree = await treeOfRows({ through }, head)
  const unproven = tree && (await unprovenRows(shown, rows, tree))
  return {
    head,
    rowsHold: unproven?.length === 0,
    witnessHolds:
      witness && consistency !== null && (await isLogContinued(witness, head, consistency)),
  }
}
