import { sql } from 'kysely'
import { Away } from '../away'
import type { ArchiveTransaction } from '../database/tables'
import type { Placed } from './put-away'

/**
 * Binds a content that lies in the store to its client, under her lock: a document that is stored beside this one, or that has the same content
 * already, shares the object. Throws {@link Away} when the object has gone meanwhile, or is about to; sent again, it is put there anew.
 *
 * @returns the object
 */
export async function keepContent(
  trx: ArchiveTransaction,
  clientId: string,
  { content, sent }: Placed,
): Promise<string> {
  const { rows: known } = await sql<{ object: string }>`select object from content_objects
    where client_id = ${clientId} and content = ${content}`.execute(trx)
  // What was sent for nothing keeps its note, and goes.
  if (known[0]) return known[0].object
  if (!sent) throw new Away('contents', 'has gone')
  const { object, key_id, sealed_key, dueAt } = sent
  // Who removes it has moved the moment on first (`tend-contents.ts`): then it may be gone already.
  const { rows: noted } = await sql`delete from content_removals
    where client_id = ${clientId} and object = ${object} and due_at = ${dueAt}::timestamptz returning object`.execute(
    trx,
  )
  if (noted.length === 0) throw new Away('contents', 'took too long')
  await trx
    .insertInto('content_objects')
    .values({ client_id: clientId, content, object, key_id, sealed_key: Buffer.from(sealed_key) })
    .execute()
  return object
}

/**
 * Lets go what no document of a client names any more, under her lock. With the row goes the only key that opens the object: from the commit on
 * nobody can read it, however long the store keeps it.
 */
export async function letContentsGo(
  trx: ArchiveTransaction,
  clientId: string,
  now: Date,
): Promise<void> {
  await sql`with free as (
      delete from content_objects o where o.client_id = ${clientId} and not exists (
        select from binaries b where b.client_id = o.client_id and b.content = o.content)
      returning o.client_id, o.object
    ) insert into content_removals (client_id, object, due_at)
      select client_id, object, ${now}::timestamptz from free`.execute(trx)
}
