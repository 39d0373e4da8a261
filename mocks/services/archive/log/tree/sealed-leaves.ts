import { sql } from 'kysely'
import type { ChainRow } from '../events/chain-fault'
import type { ArchiveDatabase } from '../../database/tables'

/** Leaves of the history tree by the sequence of the row that was sealed there; undefined where the tree has a hole. */
export type SealedLeaves = ReadonlyMap<number, string | null>

/** The leaves under which one client's successive rows were sealed, each by its key as in read-nodes.ts. */
export async function sealedLeaves(
  database: ArchiveDatabase,
  rows: readonly ChainRow[],
): Promise<SealedLeaves> {
  const [first, last] = [rows.at(0), rows.at(-1)]
  if (!first || !last) return new Map()
  const { rows: sealed } = await sql<{ sequence: number; hash: string | null }>`
    select s.sequence, leaf.hash from sealed_events s
    left join lateral (select n.hash from log_nodes n where n.level = 0 and n.index = s.position offset 0) leaf on true
    where s.client_id = ${first.client_id} and s.sequence between ${first.sequence} and ${last.sequence}`.execute(
    database,
  )
  return new Map(sealed.map(({ sequence, hash }) => [sequence, hash]))
}
