import { sql } from 'kysely'
import type { ArchiveDatabase } from '../database/tables'
import { keyOf, type Nodes } from './tree-nodes'
import { placesOf, type Range } from './tree-ranges'

/** The complete subtrees that these ranges are made of. */
export async function readNodes(
  database: ArchiveDatabase,
  ranges: readonly Range[],
): Promise<Nodes> {
  const places = new Map(ranges.flatMap(placesOf).map((place) => [keyOf(place), place]))
  const levels = [...places.values()].map(({ level }) => level)
  const indexes = [...places.values()].map(({ index }) => index)
  const { rows } = await sql<{ level: number; index: number; hash: string }>`
    select n.level, n.index, n.hash
    from unnest(${levels}::int[], ${indexes}::bigint[]) as asked (level, index)
    join log_nodes n on n.level = asked.level and n.index = asked.index`.execute(database)
  return new Map(rows.map((row) => [keyOf(row), row.hash]))
}
