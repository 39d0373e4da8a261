import type { LogHead, LogRestore } from '@/lib/contracts/archive/log-proof'
import type { ProofPiece } from '@/lib/contracts/portal/log-proof'
import type { LogWitness } from '@/lib/domain/log/log-witness'
import { isLogContinued } from './is-log-continued'
import { lostByRestore, provenRestores } from './proven-restores'
import { readHead } from './read-head'
import { treeOfRows } from './tree-of-rows'
import { unprovenRows } from './unproven-rows'

export type CheckedPiece = Readonly<{
  /** Null: its signature does not hold. */
  head: LogHead | null
  rowsHold: boolean
  /** Null: nothing was kept to compare with. */
  witnessHolds: boolean | null
  /** Times at which the log went on from a backup, as far as it is proven; with the first piece alone. */
  restores: readonly LogRestore[]
  /** By which of them what was kept was lost, so that it is no break; null: by none. */
  lostBy: LogRestore | null
}>

/** Checks a piece of the log by nothing but itself and what was kept earlier. The same code runs in browser and server. */
export async function checkPiece(
  { keys, head: jws, through, shown, rows, consistency, restores: told }: ProofPiece,
  witness: LogWitness | null,
): Promise<CheckedPiece> {
  const read = await readHead(jws, { keys })
  if (!read.ok)
    return {
      ...{ head: null, rowsHold: false, witnessHolds: witness && false },
      ...{ restores: [], lostBy: null },
    }
  const head = read.value
  const tree = await treeOfRows({ through }, head)
  const unproven = tree && (await unprovenRows(shown, rows, tree))
  const witnessHolds =
    witness && consistency !== null && (await isLogContinued(witness, head, consistency))
  const restores = await provenRestores(told.signed, head, { keys })
  const lostBy =
    witness && !witnessHolds ? await lostByRestore(witness, restores, told.lost, { keys }) : null
  return { head, rowsHold: unproven?.length === 0, witnessHolds, restores, lostBy }
}
