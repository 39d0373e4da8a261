import { sql } from 'kysely'
import { noteAddressKept, type NoteAddress } from '@/lib/contracts/portal/notes'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { noteKey, seal, unseal } from '../../session/sealing/seal'
import { hashToken } from '../../session/sealing/session-token'
import type { SessionContext } from '../../session/store/session-context'

export type NoteStore = Pick<SessionContext, 'database' | 'secret'>

/** How long a link can be used, in hours. */
export const linkHours = 24
/** Mails with a link for one person on one day: nobody is to fill somebody else's mailbox by this. */
const mostLinks = 5

/** A link that somebody is about to use: what it was made of, to give it back should that fail. */
export type TakenRequest = Readonly<{ kept: NoteAddress; sealed: string; expiresAt: Date }>

/**
 * Keeps an address that waits for its link, sealed with the token of the link. The one before can't be used any more.
 *
 * @returns false when this person has asked for too many on this day
 */
export async function keepRequest(
  { database, secret }: NoteStore,
  personKey: string,
  { token, kept }: Readonly<{ token: string; kept: NoteAddress }>,
  now: Date,
): Promise<boolean> {
  const today = helsinkiDay(now)
  await database
    .deleteFrom('note_requests')
    .where('expires_at', '<=', now)
    .where('asked_on', '<', today)
    .execute()
  const request = {
    asked_on: today,
    token_hash: hashToken(token),
    sealed: seal(JSON.stringify(kept), noteKey(token, secret), 'note-request'),
    expires_at: new Date(now.getTime() + linkHours * 3_600_000),
  }
  const { rows } = await sql`
    insert into note_requests (person_key, asked_on, asked, token_hash, sealed, expires_at)
    values (${personKey}, ${today}::date, 1, ${request.token_hash}, ${request.sealed}, ${request.expires_at}::timestamptz)
    on conflict (person_key) do update set
      asked = case when note_requests.asked_on = excluded.asked_on then note_requests.asked + 1 else 1 end,
      asked_on = excluded.asked_on, token_hash = excluded.token_hash,
      sealed = excluded.sealed, expires_at = excluded.expires_at
    where note_requests.asked_on < excluded.asked_on or note_requests.asked < ${mostLinks}
    returning 1 as kept`.execute(database)
  return rows.length > 0
}

/** Until when the link of this person can be used; undefined: none waits. */
export async function findRequest({ database }: NoteStore, personKey: string, now: Date) {
  const row = await database
    .selectFrom('note_requests')
    .select('expires_at')
    .where('person_key', '=', personKey)
    .where('token_hash', 'is not', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row?.expires_at
}

/**
 * Uses a link, which works once, in time, and for the one who asked for it. Of two that use it together one gets it.
 */
export async function takeRequest(
  { database, secret }: NoteStore,
  personKey: string,
  token: string,
  now: Date,
): Promise<TakenRequest | undefined> {
  const hash = hashToken(token)
  const { rows } = await sql<{ sealed: string; expires_at: Date }>`
    with waiting as (
      select person_key, sealed, expires_at from note_requests
      where person_key = ${personKey} and token_hash = ${hash} and expires_at > ${now}::timestamptz
      for update
    )
    update note_requests r set token_hash = null, sealed = null from waiting w
    where r.person_key = w.person_key and r.token_hash = ${hash}
    returning w.sealed, w.expires_at`.execute(database)
  const [row] = rows
  if (!row) return undefined
  const text = unseal(row.sealed, noteKey(token, secret), 'note-request')
  if (text === undefined) return undefined
  const kept = noteAddressKept.parse(JSON.parse(text))
  return { kept, sealed: row.sealed, expiresAt: row.expires_at }
}

/** Lets a link be used once more, unless another has been asked for meanwhile. */
export async function giveBackRequest(
  { database }: NoteStore,
  personKey: string,
  token: string,
  { sealed }: TakenRequest,
): Promise<void> {
  await database
    .updateTable('note_requests')
    .set({ token_hash: hashToken(token), sealed })
    .where('person_key', '=', personKey)
    .where('token_hash', 'is', null)
    .execute()
}

/** Forgets the address that waits. How often a link was asked for on this day stays. */
export async function forgetRequest({ database }: NoteStore, personKey: string): Promise<void> {
  await database
    .updateTable('note_requests')
    .set({ token_hash: null, sealed: null })
    .where('person_key', '=', personKey)
    .execute()
}
