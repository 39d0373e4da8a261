import type { ProofPiece, ProofPieceQuestion } from '@/lib/contracts/portal/log-proof'
import type { LogWitness } from '@/lib/domain/log/log-witness'
import { checkPiece } from '@/lib/proof/check-piece'

export type BrowserResult = Readonly<{
  outcome: 'ok' | 'failed'
  /** Rows that were checked. */
  checked: number
  /** Null: nothing was kept to compare with. */
  witnessHolds: boolean | null
  /** What was kept is of a time that a restore of the log has lost: that is no break. */
  isLost: boolean
  /** Of the head that was checked against; null: its signature does not hold. */
  head: LogWitness | null
}>

/**
 * Checks all shown rows, piece by piece against one head, by what the browser works out itself. The first piece that does not
 * hold ends it.
 *
 * @throws when a piece can't be had: then nothing is known
 */
export async function checkAllPieces(
  fetchPiece: (question: ProofPieceQuestion) => Promise<ProofPiece>,
  kept: LogWitness | null,
  onProgress: (checked: number) => void,
): Promise<BrowserResult> {
  let head: LogWitness | null = null
  let witnessHolds: boolean | null = null
  let isLost = false
  let checked = 0
  let cursor: string | null = null
  do {
    const first: boolean = cursor === null
    const since = first ? (kept?.size ?? null) : null
    const piece: ProofPiece = await fetchPiece({ cursor, size: head?.size ?? null, since })
    const result = await checkPiece(piece, first ? kept : null)
    if (first) [witnessHolds, isLost] = [result.witnessHolds, result.lostBy !== null]
    const isSameHead = head === null || head.root === result.head?.root
    const holds = result.rowsHold && isSameHead && (witnessHolds !== false || isLost)
    head = result.head && { size: result.head.size, root: result.head.root }
    checked += piece.shown.length
    onProgress(checked)
    if (!holds || !head) return { outcome: 'failed', checked, witnessHolds, isLost, head }
    cursor = piece.older
  } while (cursor !== null)
  return { outcome: 'ok', checked, witnessHolds, isLost, head }
}
