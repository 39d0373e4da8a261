import { sql } from 'kysely'
import type { ArchiveDatabase } from '../database/tables'

/** How many statements of a database, on a PostgreSQL server, wait for a lock of another. */
export async function waitingIn(database: ArchiveDatabase): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(database)
  return rows[0]?.count ?? 0
}
