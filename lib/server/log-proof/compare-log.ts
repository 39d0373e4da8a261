import 'server-only'
import { mostProvenRows } from '@/lib/contracts/archive/log-proof'
import type { LogRestore } from '@/lib/contracts/archive/log-proof'
import type { LogWitness } from '@/lib/domain/log/log-witness'
import { compareSaved, type SavedComparison, type SavedRow } from '@/lib/domain/log/saved-rows'
import { fail, ok, type Result } from '@/lib/domain/result'
import { isRowInLog } from '@/lib/proof/is-row-in-log'
import { treeOfRows } from '@/lib/proof/tree-of-rows'
import { readProof } from '../archive/log-proof'
import type { Asker } from '../asking/who-asks'

/**
 * Compares the rows of a saved log with what is there (L7). Each must be in the log of the head that was saved with them, which
 * nobody here can make anew; a row that was sealed once more later is not the one that was saved. Where a restore has lost that head, it is what
 * survived that they must be in, but for those that were written in the lost time.
 */
export async function compareLog(
  asker: Asker,
  saved: readonly SavedRow[],
  kept: Readonly<{ witness: LogWitness; lostBy: LogRestore | null }>,
  shown: readonly string[],
): Promise<Result<SavedComparison, 'archive-unavailable'>> {
  const { lostBy } = kept
  const witness: LogWitness = lostBy ?? kept.witness
  const there = new Map<string, string>()
  // What is shown and was not saved is asked for too: what was in the log of that head has not come since.
  const asked = [...new Set([...saved.map(({ id }) => id), ...shown])]
  for (let start = 0; start < asked.length; start += mostProvenRows) {
    const ids = asked.slice(start, start + mostProvenRows)
    const proof = await readProof(asker, ids, witness.size)
    if (!proof.ok) return fail('archive-unavailable', proof.reference)
    const tree = await treeOfRows(proof.value, witness)
    for (const row of tree ? proof.value.rows : []) {
      const { id, recorded } = eventOf(row.event)
      if (id === row.id && tree && (await isRowInLog(row, tree))) there.set(row.id, recorded)
    }
  }
  const lostSince = lostBy && new Date(lostBy.since * 1000)
  return ok(compareSaved(saved, there, shown, lostSince))
}

function eventOf(text: string): Readonly<{ id: string; recorded: string }> {
  const { id, recorded } = JSON.parse(text) as Partial<Record<string, unknown>>
  return { id: String(id), recorded: String(recorded) }
}
