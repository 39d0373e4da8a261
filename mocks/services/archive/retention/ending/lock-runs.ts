import { sql } from 'kysely'
import type { ArchiveTransaction } from '../../database/tables'

/** Lets one program or caller at a time ask for a run, until the transaction ends: what runs already is not asked for again. */
export async function lockRuns(trx: ArchiveTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('mittkanta-retention'))`.execute(trx)
}
