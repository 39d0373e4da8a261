import type { ArchiveDatabase, ArchiveTransaction } from '../../database/tables'
import { isDue } from './is-due'
import { systemContent, type SystemContent } from './system-content'

/**
 * A system as it is entered for now: what holds of it, or what has been entered since and holds next; undefined: it is closed, or never was. For
 * a transaction that has locked the register (`lockReference`) it stays so.
 *
 * @param key organisation/client id
 */
export async function newestSystem(
  database: ArchiveDatabase | ArchiveTransaction,
  key: string,
  now: Date,
): Promise<SystemContent | undefined> {
  const due = await database
    .selectFrom('reference_changes')
    .select('content')
    .where('kind', '=', 'system')
    .where('key', '=', key)
    .where(isDue(now))
    .orderBy('holds_from', 'desc')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const newest = due ?? (await holding(database, key))
  return newest && newest.content !== null ? systemContent.parse(newest.content) : undefined
}

function holding(database: ArchiveDatabase | ArchiveTransaction, key: string) {
  return database
    .selectFrom('reference_state')
    .select('content')
    .where('kind', '=', 'system')
    .where('key', '=', key)
    .executeTakeFirst()
}
