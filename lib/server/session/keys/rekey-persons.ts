import { sql, type Transaction } from 'kysely'
import type { Ring } from '@/lib/keys/ring'
import { laterKey } from '../sealing/person-key'
import { keyingProof, requirePeppers } from '../store/person-keying'
import type { SessionTables } from '../store/session-tables'
import { mergeTwice } from './merge-twice'

/** Where a key of a person stands; in `person_key` it may be of two together (`keyOfNotifications`). */
const places = [
  ['users', 'account_key'],
  ['last_visits', 'actor_key'],
  ['last_visits', 'subject_key'],
  ['session_visits', 'subject_key'],
  ['representations', 'subject_key'],
  ['note_requests', 'person_key'],
  ['note_addresses', 'person_key'],
  ['note_addresses', 'reader_key'],
] as const
const tables = [...new Set(places.map(([table]) => table))]

/** Keys that are brought over in one statement. */
const piece = 5_000

/** `unknownPairs`: addresses at which one is told of another, that could not be brought over: mails go on, and her page says "off". */
export type Rekeyed = Readonly<{ keyed: number; keys: number; unknownPairs: number }>

/**
 * Puts the newest peppers over every key of a person, and lets the portals know with it: from the next request on they go by it. Done once
 * more it brings over what was written meanwhile by requests that were under way.
 *
 * @throws UnfitKeys when the peppers are not those of the database
 */
export async function rekeyPersons(
  trx: Transaction<SessionTables>,
  peppers: Ring,
): Promise<Rekeyed> {
  await requirePeppers(trx, peppers)
  const keyed = peppers.length
  const all = sql.raw(['person_keying', ...tables].join(', '))
  await sql`lock table ${all} in share row exclusive mode`.execute(trx)
  await sql`create temporary table rekeyed (old text primary key, new text not null) on commit drop`.execute(
    trx,
  )
  const keys = await noteKeys(trx, peppers)
  await notePairs(trx)
  await mergeTwice(trx)
  for (const [table, column] of places) {
    const [name, key] = [sql.table(table), sql.ref(column)]
    await sql`update ${name} set ${key} = r.new from rekeyed r where r.old = ${key}`.execute(trx)
  }
  const proof = keyingProof(peppers, keyed)
  await trx.updateTable('person_keying').set({ keyed, proof }).execute()
  return { keyed, keys, unknownPairs: await countUnknownPairs(trx) }
}

/** Notes what becomes of each key of one person. */
async function noteKeys(trx: Transaction<SessionTables>, peppers: Ring): Promise<number> {
  const keyed = peppers.length
  const columns = places
    .filter(([, column]) => column !== 'person_key')
    .map(([table, column]) => `select ${column} as key from ${table}`)
  let after = ''
  let count = 0
  for (;;) {
    const { rows } = await sql<{ key: string }>`
      select key from (${sql.raw(columns.join(' union '))}) keys
      where key collate "C" > ${after} and not starts_with(key, ${`${keyed}.`})
      order by key collate "C" limit ${piece}`.execute(trx)
    if (rows.length === 0) return count
    const old = rows.map(({ key }) => key)
    const made = old.map((key) => laterKey(key, peppers, keyed))
    await sql`insert into rekeyed select * from unnest(${old}::text[], ${made}::text[])`.execute(
      trx,
    )
    after = old.at(-1) ?? after
    count += old.length
  }
}

/** As `keyOfNotifications` makes it. */
const pairOf = (actor: string, subject: string) =>
  sql.raw(
    `rtrim(translate(encode(sha256(convert_to(${actor} || ' ' || ${subject}, 'UTF8')), 'base64'), '+/', '-_'), '=')`,
  )

/** And of each key of two together: whoever is told of another has looked at that one's data. */
async function notePairs(trx: Transaction<SessionTables>): Promise<void> {
  await sql`insert into rekeyed
    select ${pairOf('v.actor_key', 'v.subject_key')}, ${pairOf('a.new', 's.new')}
    from last_visits v join rekeyed a on a.old = v.actor_key join rekeyed s on s.old = v.subject_key
    where v.actor_key <> v.subject_key
    on conflict do nothing`.execute(trx)
}

async function countUnknownPairs(trx: Transaction<SessionTables>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from note_addresses n
    where n.person_key <> n.reader_key and not exists (
      select from last_visits v where v.actor_key = n.reader_key
        and n.person_key = ${pairOf('v.actor_key', 'v.subject_key')})`.execute(trx)
  return rows[0]?.count ?? 0
}
