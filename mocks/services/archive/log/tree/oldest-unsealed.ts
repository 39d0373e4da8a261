import { sql } from 'kysely'
import type { ArchiveDatabase } from '../../database/tables'

/** So many chains are looked at: the oldest of a few that wait tells how far sealing is behind. */
const mostChains = 200

/** When the oldest row was written that has not been sealed; null: all have. Chains that were found broken do not count: nothing more of them is sealed. */
export async function oldestUnsealed(database: ArchiveDatabase): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(e.recorded) as at from (
      select q.client_id, coalesce(s.sequence, 0) as sealed
      from (select distinct client_id from (select client_id from log_unsealed limit ${mostChains}) first) q
      left join log_seals s on s.client_id = q.client_id
      where not exists (select from log_breaks b where b.client_id = q.client_id)) waiting
    cross join lateral (
      select recorded from audit_events x where x.client_id = waiting.client_id and x.sequence > waiting.sealed
      order by x.sequence limit 1) e`.execute(database)
  return rows[0]?.at ?? null
}
