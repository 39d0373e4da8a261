import { sql, type RawBuilder } from 'kysely'
import type { Note } from '@/lib/contracts/archive/note'
import type { Archive } from '../../archive'
import type { ArchiveDatabase } from '../../database/tables'

export type Delivering = Pick<Archive, 'database' | 'clock' | 'log'>

/** What waits to be told. */
export const tables = [
  'notes',
  'document_notes',
  'opening_notes',
  'lifted_notes',
  'asked_again',
] as const

/** What waits to be told, by what it is about: an event of the log, a version of a document, a display start, the change of a restriction, or a capacity. */
export type Box = Readonly<{
  table: (typeof tables)[number]
  about: 'event_id' | 'document_id' | 'start_key' | 'change_id' | 'capacity'
}>

export type Due = Readonly<{
  client_id: string
  id: string
  about: string
  endpoint: string
  authorization_header: string
  attempts: number
  body: Note
}>

/** A note that could not be told is tried again after 10, 20, 40 … seconds, at the most an hour, for three days. Seconds. */
const firstPause = 10
const longestPause = 3_600
const longest = 3 * 24 * 3_600

/**
 * Takes the oldest note that is due out of a box, and puts off when it is tried again. One at a time, for what is told can end what
 * else is due.
 *
 * @param from what the body is made of, besides `n` of the box; `where`: how it belongs to `n`
 * @param silent endpoints of which none is taken
 */
export async function takeDue(
  { database, clock }: Delivering,
  { table, about }: Box,
  { body, from, where }: Readonly<Record<'body' | 'from' | 'where', RawBuilder<unknown>>>,
  silent: ReadonlySet<string>,
): Promise<Due | undefined> {
  const [box, key] = [sql.table(table), sql.ref(about)]
  const others =
    silent.size === 0
      ? sql``
      : sql`and exists (select from subscriptions s where s.client_id = n.client_id and s.id = n.id
          and s.endpoint not in (${sql.join([...silent])}))`
  const { rows } = await sql<Due>`
    with due as (
      select n.client_id, n.id, n.${key} as about from ${box} n where n.next_at <= ${clock()}::timestamptz ${others}
      order by n.next_at limit 1 for update skip locked
    )
    update ${box} n set attempts = n.attempts + 1,
      next_at = ${clock()}::timestamptz
        + least(${firstPause} * power(2, least(n.attempts, 20)), ${longestPause}) * interval '1 second'
    from due, subscriptions s ${from}
    where n.client_id = due.client_id and n.id = due.id and n.${key} = due.about
      and s.client_id = n.client_id and s.id = n.id ${where}
    returning n.client_id, n.id, n.${key} as about, s.endpoint, s.authorization_header, n.attempts, ${body} as body`.execute(
    database,
  )
  return rows[0]
}

/** The note is done with. */
export async function forgetNote(
  database: ArchiveDatabase,
  { table, about }: Box,
  note: Due,
): Promise<void> {
  await sql`delete from ${sql.table(table)} where client_id = ${note.client_id} and id = ${note.id}
    and ${sql.ref(about)} = ${note.about}`.execute(database)
}

/** Nobody tries any more, when it has been tried for long enough. */
export async function giveUp(
  { database, clock }: Delivering,
  { table, about }: Box,
  note: Due,
): Promise<void> {
  const before = new Date(clock().getTime() - longest * 1000)
  await sql`delete from ${sql.table(table)} where client_id = ${note.client_id}
    and ${sql.ref(about)} = ${note.about} and made_at < ${before}::timestamptz`.execute(database)
}

type Subscribed = Readonly<{ client_id: string; id: string }>

/** Nothing of a subscription is due any more. */
export async function emptyBoxes(database: ArchiveDatabase, { client_id, id }: Subscribed) {
  for (const table of tables) {
    await database
      .deleteFrom(table)
      .where('client_id', '=', client_id)
      .where('id', '=', id)
      .execute()
  }
}

/** What was due under one subscription is due under another. */
export async function moveBoxes(
  database: ArchiveDatabase,
  { client_id, id }: Subscribed,
  to: string,
) {
  for (const table of tables) {
    await database
      .updateTable(table)
      .set({ id: to })
      .where('client_id', '=', client_id)
      .where('id', '=', id)
      .execute()
  }
}
