import { sql, type Transaction } from 'kysely'
import type { SessionTables } from '../store/session-tables'

/** What a key becomes by the table `rekeyed`; one that stays is as it is. */
const newKey = (column: string) =>
  sql.raw(`coalesce((select new from rekeyed where old = one.${column}), one.${column})`)

/**
 * A request that was under way while keys were brought over the first time may have made a row under an old key, where there is one under
 * the new key by now. The sessions of such a user go to her who stays; of all else the row under the new key stays.
 */
export async function mergeTwice(trx: Transaction<SessionTables>): Promise<void> {
  await sql`update sessions s set user_id = kept.id from users one
    join rekeyed r on r.old = one.account_key join users kept on kept.account_key = r.new
    where s.user_id = one.id`.execute(trx)
  await sql`delete from users one using users kept
    where kept.account_key = ${newKey('account_key')} and kept.id <> one.id`.execute(trx)
  await sql`delete from last_visits one using last_visits kept
    where kept.actor_key = ${newKey('actor_key')} and kept.subject_key = ${newKey('subject_key')}
      and kept.ctid <> one.ctid`.execute(trx)
  await sql`delete from session_visits one using session_visits kept
    where kept.token_hash = one.token_hash and kept.subject_key = ${newKey('subject_key')}
      and kept.ctid <> one.ctid`.execute(trx)
  await sql`delete from representations one using representations kept
    where kept.token_hash = one.token_hash and kept.subject_key = ${newKey('subject_key')}
      and kept.ctid <> one.ctid`.execute(trx)
  await sql`delete from note_requests one using note_requests kept
    where kept.person_key = ${newKey('person_key')} and kept.ctid <> one.ctid`.execute(trx)
}
