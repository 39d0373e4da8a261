import { sql } from 'kysely'
import {
  notificationAddressKept,
  type NotificationAddress,
} from '@/lib/contracts/portal/notifications'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { seal, unseal } from '../../session/sealing/seal'
import type { SessionContext } from '../../session/store/session-context'
import { codeKeys } from '../notification-code'

export type NotificationStore = Pick<SessionContext, 'database' | 'secrets'>

/** How long a code can be used, in hours. */
export const codeHours = 24
/** Mails with a code for one person on one day: nobody is to fill somebody else's mailbox by this. */
const mostCodes = 5
/** Wrong codes, after which the right one is worth nothing either. */
export const mostTries = 10

/** A code that somebody is about to use: what it was made of, to give it back should that fail. */
export type TakenRequest = Readonly<{ kept: NotificationAddress; hash: string; sealed: string }>

/**
 * Keeps an address that waits for its code, sealed with the code. The one before can't be used any more.
 *
 * @returns false when this person has asked for too many on this day
 */
export async function keepRequest(
  { database, secrets: [secret] }: NotificationStore,
  personKey: string,
  { code, kept }: Readonly<{ code: string; kept: NotificationAddress }>,
  now: Date,
): Promise<boolean> {
  const today = helsinkiDay(now)
  await database
    .deleteFrom('note_requests')
    .where('expires_at', '<=', now)
    .where('asked_on', '<', today)
    .execute()
  const { hash, key } = await codeKeys(code, personKey, secret)
  const request = {
    sealed: seal(JSON.stringify(kept), [key], 'note-request'),
    expires_at: new Date(now.getTime() + codeHours * 3_600_000),
  }
  const { rows } = await sql`
    insert into note_requests (person_key, asked_on, asked, token_hash, sealed, expires_at)
    values (${personKey}, ${today}::date, 1, ${hash}, ${request.sealed}, ${request.expires_at}::timestamptz)
    on conflict (person_key) do update set
      asked = case when note_requests.asked_on = excluded.asked_on then note_requests.asked + 1 else 1 end,
      asked_on = excluded.asked_on, token_hash = excluded.token_hash, tried = 0,
      sealed = excluded.sealed, expires_at = excluded.expires_at
    where note_requests.asked_on < excluded.asked_on or note_requests.asked < ${mostCodes}
    returning 1 as kept`.execute(database)
  return rows.length > 0
}

/** Until when the code of this person can be used; undefined: none waits. */
export async function findRequest({ database }: NotificationStore, personKey: string, now: Date) {
  const row = await database
    .selectFrom('note_requests')
    .select('expires_at')
    .where('person_key', '=', personKey)
    .where('token_hash', 'is not', null)
    .where('expires_at', '>', now)
    .where('tried', '<', mostTries)
    .executeTakeFirst()
  return row?.expires_at
}

/**
 * Uses a code, which works once, in time, and for the one who asked for it. Of two that use it together one gets it. A wrong one is
 * counted, and after some no code of this person is taken any more.
 */
export async function takeRequest(
  { database, secrets }: NotificationStore,
  personKey: string,
  code: string,
  now: Date,
): Promise<TakenRequest | undefined> {
  if ((await countTry(database, personKey, now)) === undefined) return undefined
  const keys = await Promise.all(secrets.map((secret) => codeKeys(code, personKey, secret)))
  const hashes = keys.map(({ hash }) => hash)
  const { rows } = await sql<{ sealed: string; hash: string }>`
    with waiting as (
      select person_key, sealed, token_hash from note_requests
      where person_key = ${personKey} and token_hash = any(${hashes}::text[]) and expires_at > ${now}::timestamptz
      for update
    )
    update note_requests r set token_hash = null, sealed = null from waiting w
    where r.person_key = w.person_key and r.token_hash = w.token_hash
    returning w.sealed, w.token_hash as hash`.execute(database)
  const [row] = rows
  if (!row) return undefined
  const opening = keys.filter(({ hash }) => hash === row.hash).map(({ key }) => key)
  const text = unseal(row.sealed, opening, 'note-request')
  if (text === undefined) return undefined
  return {
    kept: notificationAddressKept.parse(JSON.parse(text)),
    hash: row.hash,
    sealed: row.sealed,
  }
}

/** Counted before it is worked out whether it is right: those that come together are all counted. */
function countTry(database: NotificationStore['database'], personKey: string, now: Date) {
  return database
    .updateTable('note_requests')
    .set(({ eb }) => ({ tried: eb('tried', '+', 1) }))
    .where('person_key', '=', personKey)
    .where('token_hash', 'is not', null)
    .where('expires_at', '>', now)
    .where('tried', '<', mostTries)
    .returning('tried')
    .executeTakeFirst()
}

/** Lets a code be used once more, unless another has been asked for meanwhile. */
export async function giveBackRequest(
  { database }: NotificationStore,
  personKey: string,
  { hash, sealed }: TakenRequest,
): Promise<void> {
  await database
    .updateTable('note_requests')
    .set({ token_hash: hash, sealed, tried: 0 })
    .where('person_key', '=', personKey)
    .where('token_hash', 'is', null)
    .execute()
}

/** Forgets the address that waits. How often a code was asked for on this day stays. */
export async function forgetRequest(
  { database }: NotificationStore,
  personKey: string,
): Promise<void> {
  await database
    .updateTable('note_requests')
    .set({ token_hash: null, sealed: null })
    .where('person_key', '=', personKey)
    .execute()
}
