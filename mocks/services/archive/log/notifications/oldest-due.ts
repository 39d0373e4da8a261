import { sql } from 'kysely'
import type { ArchiveDatabase } from '../../database/tables'
import { tables } from './outbox'

/** Since when the oldest note has been due that is still to be told; null: none is. What could not be told is tried again within the hour. */
export async function oldestDue(database: ArchiveDatabase): Promise<Date | null> {
  const each = tables.map(
    (table) => sql`select min(made_at) as at from ${sql.table(table)}
      where next_at <= now() + interval '1 hour' and made_at <= now()`,
  )
  const { rows } = await sql<{ at: Date | null }>`
    select min(at) as at from (${sql.join(each, sql` union all `)}) boxes`.execute(database)
  return rows[0]?.at ?? null
}
