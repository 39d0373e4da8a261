import { sql } from 'kysely'
import type { NotificationActing, NotificationAddress } from '@/lib/contracts/portal/notifications'
import type { DocumentNotifications } from '@/lib/domain/codes/document-notifications'
import { hashToken } from '../../session/sealing/session-token'
import type { NotificationStore } from './notification-requests'
import { openAddress, sealAddress } from './notification-seal'

/** Seconds within which a mail is sent or given up. */
const longestTelling = 60

/** `today` in Helsinki, YYYY-MM-DD. */
type Moment = Readonly<{ today: string; now: Date }>

/** `readerKey`: of the one who is told; `personKey`: what the address is kept under (`keyOfNotifications`). */
type NewAddress = Readonly<{
  readerKey: string
  personKey: string
  secret: string
  kept: NotificationAddress
  now: Date
}>

/**
 * Keeps a confirmed address, sealed with the secret that the archive will send: before it is asked, so that nothing it tells
 * finds nobody. One mail a day it is for a person, whatever the address.
 */
export async function addAddress(store: NotificationStore, added: NewAddress): Promise<void> {
  const { readerKey, personKey, secret, kept, now } = added
  const toldOn = await lastMailOf(store, personKey)
  await store.database
    .insertInto('note_addresses')
    .values({
      secret_hash: hashToken(secret),
      person_key: personKey,
      reader_key: readerKey,
      ...sealAddress(kept, secret, store.secrets),
      subscription_id: null,
      documents: kept.documents,
      confirmed_at: now,
      told_on: toldOn,
      telling_until: null,
    })
    .execute()
}

/** The day of the last mail to any address of the person, also to one that is erased; null: none is known. */
async function lastMailOf(
  { database }: NotificationStore,
  personKey: string,
): Promise<string | null> {
  const found = await database
    .selectFrom('note_addresses')
    .select('told_on')
    .where('person_key', '=', personKey)
    .unionAll(
      database.selectFrom('note_requests').select('told_on').where('person_key', '=', personKey),
    )
    .execute()
  return latest(found.map(({ told_on: day }) => day))
}

/** @param days YYYY-MM-DD */
function latest(days: readonly (string | null)[]): string | null {
  return days.reduce((last, day) => ((day ?? '') > (last ?? '') ? day : last), null)
}

/** Puts an address in force, in place of all others of the person. */
export async function settleAddress(
  { database }: NotificationStore,
  personKey: string,
  secret: string,
  subscriptionId: string,
): Promise<void> {
  const hash = hashToken(secret)
  await database
    .updateTable('note_addresses')
    .set({ subscription_id: subscriptionId })
    .where('secret_hash', '=', hash)
    .execute()
  await database
    .deleteFrom('note_addresses')
    .where('person_key', '=', personKey)
    .where('secret_hash', '<>', hash)
    .execute()
}

/** Since when mails go to the person's address, and of which new documents; undefined: none do. */
export async function findAddressOf({ database }: NotificationStore, personKey: string) {
  const row = await database
    .selectFrom('note_addresses')
    .select(['confirmed_at', 'documents'])
    .where('person_key', '=', personKey)
    .where('subscription_id', 'is not', null)
    .executeTakeFirst()
  return row && { since: row.confirmed_at, documents: row.documents }
}

/** Under what the addresses of a reader are kept to which mails go. */
export async function listKeysFor(
  { database }: NotificationStore,
  readerKey: string,
): Promise<string[]> {
  const rows = await database
    .selectFrom('note_addresses')
    .select('person_key')
    .where('reader_key', '=', readerKey)
    .where('subscription_id', 'is not', null)
    .execute()
  return rows.map(({ person_key: key }) => key)
}

/** Erases the addresses at which a reader is told of others. */
export async function removeOthersFor(
  { database }: NotificationStore,
  readerKey: string,
): Promise<void> {
  await database
    .deleteFrom('note_addresses')
    .where('reader_key', '=', readerKey)
    .where('person_key', '<>', readerKey)
    .execute()
}

/** Keeps of which new documents the person is told. @returns whether mails go to her */
export async function keepChosenDocuments(
  { database }: NotificationStore,
  personKey: string,
  documents: DocumentNotifications,
): Promise<boolean> {
  const kept = await database
    .updateTable('note_addresses')
    .set({ documents })
    .where('person_key', '=', personKey)
    .returning('person_key')
    .execute()
  return kept.length > 0
}

/** Erases one address. */
export async function removeAddress(
  { database }: NotificationStore,
  secret: string,
): Promise<void> {
  await database.deleteFrom('note_addresses').where('secret_hash', '=', hashToken(secret)).execute()
}

/**
 * Erases all addresses of a person. The day of the last mail stays for that day: one who turns messages on again gets no second.
 *
 * @returns the subscriptions that are to end
 */
export async function removeAddressesOf(
  { database }: NotificationStore,
  personKey: string,
): Promise<readonly string[]> {
  const removed = await database
    .deleteFrom('note_addresses')
    .where('person_key', '=', personKey)
    .returning(['subscription_id', 'told_on'])
    .execute()
  const toldOn = latest(removed.map(({ told_on: day }) => day))
  if (toldOn !== null) await keepDay(database, personKey, toldOn)
  return removed.flatMap(({ subscription_id: id }) => id ?? [])
}

async function keepDay(database: NotificationStore['database'], personKey: string, day: string) {
  await sql`
    insert into note_requests (person_key, asked_on, asked, expires_at, told_on)
    values (${personKey}, ${day}::date, 0, ${new Date(0)}::timestamptz, ${day}::date)
    on conflict (person_key) do update set told_on = excluded.told_on,
      asked = case when note_requests.asked_on < excluded.asked_on then 0 else note_requests.asked end,
      asked_on = greatest(note_requests.asked_on, excluded.asked_on)`.execute(database)
}

/** What the person of a secret has asked for. `acting`: she is told of one for whom she acts; null: of herself. */
export type Wanted = Readonly<{
  documents: DocumentNotifications
  acting: NotificationActing | null
}>

/** undefined: no address that is kept has this secret. */
export async function findWanted(
  { database, secrets }: NotificationStore,
  secret: string,
): Promise<Wanted | undefined> {
  const row = await database
    .selectFrom('note_addresses')
    .select(['documents', 'sealed', 'secret_sealed'])
    .where('secret_hash', '=', hashToken(secret))
    .executeTakeFirst()
  const kept = row && openAddress(row, secret, secrets)
  return kept && { documents: row.documents, acting: kept.acting ?? null }
}

/**
 * Lets one of those that would tell together do so: the address is handed out once a day, until {@link endTelling} says how it
 * went. `told`: today's mail has gone; `busy`: another is sending it now; `gone`: there is no such address any more.
 */
export async function beginTelling(
  { database, secrets }: NotificationStore,
  secret: string,
  { today, now }: Moment,
): Promise<NotificationAddress | 'told' | 'busy' | 'gone'> {
  const hash = hashToken(secret)
  const row = await database
    .updateTable('note_addresses')
    .set({ telling_until: new Date(now.getTime() + longestTelling * 1000) })
    .where('secret_hash', '=', hash)
    .where('subscription_id', 'is not', null)
    .where(({ or, eb }) => or([eb('told_on', 'is', null), eb('told_on', '<', today)]))
    .where(({ or, eb }) => or([eb('telling_until', 'is', null), eb('telling_until', '<=', now)]))
    .returning(['sealed', 'secret_sealed'])
    .executeTakeFirst()
  if (!row) return whyNot(database, hash, { today, now })
  return openAddress(row, secret, secrets) ?? 'gone'
}

async function whyNot(
  database: NotificationStore['database'],
  hash: string,
  { today, now }: Moment,
) {
  const row = await database
    .selectFrom('note_addresses')
    .select(['told_on', 'subscription_id', 'confirmed_at'])
    .where('secret_hash', '=', hash)
    .executeTakeFirst()
  if (!row) return 'gone'
  // The archive tells before its answer to the subscription is here; or that answer never came, and the page says "off".
  if (row.subscription_id === null)
    return secondsBetween(row.confirmed_at, now) < longestTelling ? 'busy' : 'gone'
  return row.told_on !== null && row.told_on >= today ? 'told' : 'busy'
}

const secondsBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 1000

/** @param toldOn the day of the mail; null: it could not be sent, and the next note may try */
export async function endTelling(
  { database }: NotificationStore,
  secret: string,
  toldOn: string | null,
): Promise<void> {
  await database
    .updateTable('note_addresses')
    .set({ telling_until: null, ...(toldOn === null ? {} : { told_on: toldOn }) })
    .where('secret_hash', '=', hashToken(secret))
    .execute()
}
