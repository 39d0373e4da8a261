import { sql } from 'kysely'
import type { ChainFault, ChainRow } from '../audit/chain-fault'
import type { ArchiveDatabase } from '../database/tables'
import { leafHash } from './tree-hash'

/**
 * The first of one client's successive rows that is not the one that lies in the history tree. The tables are asked one
 * after the other, each by its key: joined, they were at times gone through whole.
 */
export async function sealFault(
  database: ArchiveDatabase,
  rows: readonly ChainRow[],
): Promise<ChainFault | undefined> {
  const [first, last] = [rows.at(0), rows.at(-1)]
  if (!first || !last) return undefined
  const sealed = await database
    .selectFrom('sealed_events')
    .select(['sequence', 'position'])
    .where('client_id', '=', first.client_id)
    .where('sequence', '>=', first.sequence)
    .where('sequence', '<=', last.sequence)
    .execute()
  const positions = sealed.map(({ position }) => position)
  const { rows: nodes } = await sql<{ index: number; hash: string }>`
    select index, hash from log_nodes where level = 0 and index = any(${positions}::bigint[])`.execute(
    database,
  )
  const leaves = new Map(nodes.map(({ index, hash }) => [index, hash]))
  const places = new Map(sealed.map(({ sequence, position }) => [sequence, position]))
  const other = rows.find(({ sequence, event }) => {
    const position = places.get(sequence)
    return position !== undefined && leaves.get(position) !== leafHash(event)
  })
  return other && { at: other.sequence, because: 'the row is not the one that was sealed' }
}
