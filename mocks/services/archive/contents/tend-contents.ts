import { sql } from 'kysely'
import type { Archive } from '../archive'
import { Away } from '../away'
import { purposeOf, type WithContents } from './contents'
import { forgetRemoval } from './put-away'
import { Refused } from './s3-store'
import { openKey, sealKey } from './seal-content'

const mostAtOnce = 100

/** When what could not be removed is tried again. Milliseconds. */
const pause = 600_000

type Tended = WithContents & Pick<Archive, 'log'>
type Leaving = Readonly<{ client_id: string; object: string }>

/**
 * Removes objects that no document names. What the store refuses to remove is put off and keeps no other; where it says nothing at all, the rest waits for the next round.
 * Nothing is locked while the store is waited for.
 *
 * @returns whether all that was tried has gone
 */
export async function removeObjects(archive: Tended): Promise<boolean> {
  const { database, contents, log } = archive
  let failed = 0
  for (let taken = 0; taken < mostAtOnce; taken += 1) {
    const leaving = await takeLeaving(archive)
    if (!leaving) break
    const { client_id: clientId, object } = leaving
    try {
      await contents.objects.remove(object)
      await forgetRemoval(database, { clientId, object })
    } catch (error) {
      if (!(error instanceof Away)) throw error
      failed += 1
      log.warn({ why: error.why }, 'a content that has ended could not be removed from its store')
      if (!(error instanceof Refused)) break
    }
  }
  return failed === 0
}

/**
 * Takes the object that is due the longest, and puts off when it is tried again. From then on storing can't take it back any more, for it knows the note
 * by its moment (`keep-content.ts`); one that is just being taken back is passed by.
 */
async function takeLeaving({ database, clock }: Tended): Promise<Leaving | undefined> {
  const now = clock()
  const again = new Date(now.getTime() + pause)
  const { rows } = await sql<Leaving>`
    with due as (
      select client_id, object from content_removals where due_at <= ${now}::timestamptz
      order by due_at limit 1 for update skip locked
    )
    update content_removals r set due_at = ${again}::timestamptz from due
    where r.client_id = due.client_id and r.object = due.object
    returning r.client_id, r.object`.execute(database)
  return rows[0]
}

/** Seals keys of contents anew that are under another key than that in force, so that the other can be taken out. Objects stay as they are. */
export async function resealKeys({ database, contents }: WithContents): Promise<void> {
  const { sealing } = contents
  for (;;) {
    const rows = await database
      .selectFrom('content_objects')
      .selectAll()
      .where('key_id', '<>', sealing.current)
      .limit(mostAtOnce)
      .execute()
    for (const { client_id: clientId, content, object, ...sealed } of rows) {
      const purpose = purposeOf(clientId, content)
      const anew = sealKey(sealing, purpose, openKey(sealing, purpose, sealed))
      await database
        .updateTable('content_objects')
        .set({ key_id: anew.key_id, sealed_key: Buffer.from(anew.sealed_key) })
        .where('client_id', '=', clientId)
        .where('content', '=', content)
        .where('object', '=', object)
        .execute()
    }
    if (rows.length < mostAtOnce) return
  }
}
