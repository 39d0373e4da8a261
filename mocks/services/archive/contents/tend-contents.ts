import { sql } from 'kysely'
import { purposeOf, type WithContents } from './contents'
import { openKey, sealKey } from './seal-content'

const mostAtOnce = 100

/** Removes objects that no document names. What the store can't do now stays noted, and is tried again. */
export async function removeObjects(archive: WithContents): Promise<void> {
  const { database, clock, contents } = archive
  const due = await database
    .selectFrom('content_removals')
    .select(['client_id', 'object'])
    .where('due_at', '<=', clock())
    .orderBy('due_at')
    .limit(mostAtOnce)
    .execute()
  for (const { client_id: clientId, object } of due)
    await database.transaction().execute(async (trx) => {
      // Storing, which takes the note back, waits here, or has taken it.
      const { rows } = await sql`delete from content_removals
        where client_id = ${clientId} and object = ${object} returning object`.execute(trx)
      if (rows.length > 0) await contents.objects.remove(object)
    })
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
