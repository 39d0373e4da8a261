import { sql } from 'kysely'
import type { ArchiveDatabase } from '../../database/tables'
import { keyOf, type Nodes } from './tree-nodes'
import { placesOf, type Range } from './tree-ranges'

/** The complete subtrees that these ranges are made of, each by its key: the tree of all clients is not gone through. */
export async function readNodes(
  database: ArchiveDatabase,
  ranges: readonly Range[],
  table: 'log_nodes' | 'over_nodes' = 'log_nodes',
): Promise<Nodes> {
  const places = new Map(ranges.flatMap(placesOf).map((place) => [keyOf(place), place]))
  const levels = [...places.values()].map(({ level }) => level)
  const indexes = [...places.values()].map(({ index }) => index)
  const { rows } = await sql<{ level: number; index: number; hash: string }>`
    select asked.level, asked.index, node.hash
    from unnest(${levels}::int[], ${indexes}::bigint[]) as asked (level, index)
    cross join lateral (select n.hash from ${sql.table(table)} n
      where n.level = asked.level and n.index = asked.index offset 0) node`.execute(database)
  return new Map(rows.map((row) => [keyOf(row), row.hash]))
}
