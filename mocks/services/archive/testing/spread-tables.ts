import { sql } from 'kysely'
import type { ArchiveDatabase } from '../database/tables'

export const tablesByClient = [
  'documents',
  'document_bodies',
  'binaries',
  'audit_events',
  'acting_workers',
]

/** Spreads what grows with the clients over so many partitions, as an operator does (docs/operating/data.md). */
export async function spreadTables(database: ArchiveDatabase, parts: number): Promise<void> {
  for (const table of tablesByClient)
    await sql`select spread_by_client(${sql.lit(table)}, ${sql.lit(parts)})`.execute(database)
}
