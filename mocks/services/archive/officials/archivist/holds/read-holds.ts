import { sql } from 'kysely'
import type { Hold } from '@/lib/contracts/archive/hold'
import type { ArchiveTransaction } from '../../../database/tables'

/** The holds on what hangs together with a document, newest first: open ones and such as have ended (A10). */
export async function readHolds(
  trx: ArchiveTransaction,
  clientId: string,
  rootSet: string,
): Promise<Hold[]> {
  const { rows } = await sql<
    Omit<Hold, 'since' | 'ended'> & {
      since: Date
      endedBy: string | null
      endedAt: Date | null
      endReason: string | null
    }
  >`select id, ground, reason, placed_by_name as by, placed_at as since,
      released_by_name as "endedBy", released_at as "endedAt", release_reason as "endReason"
    from retention_holds where client_id = ${clientId} and root_set = ${rootSet}
    order by placed_at desc, id`.execute(trx)
  return rows.map(({ since, endedBy, endedAt, endReason, ...hold }) => ({
    ...hold,
    since: since.toISOString(),
    ended:
      endedBy !== null && endedAt !== null && endReason !== null
        ? { by: endedBy, at: endedAt.toISOString(), reason: endReason }
        : null,
  }))
}
