import { newId } from '../../keys'
import { claimOid, inUse } from './claim-identifiers'
import type { EntryAnswer } from './entry-answer'
import type { IncomingMatter } from './bundle/transaction'
import type { SaveContext } from './save-context'
import { refuseEntry } from './storage-refused'

/** Stores a matter, or what has changed in it; its documents learn whether it is shared (V12). */
export async function saveMatter(
  context: SaveContext,
  matter: IncomingMatter,
): Promise<EntryAnswer> {
  const { trx, now, patientId } = context
  const client = patientId(matter.hetu)
  const values = {
    controller_id: matter.controllerId,
    name: matter.name,
    status: matter.status,
    start_on: matter.start ?? null,
    end_on: matter.end ?? null,
    shared: matter.shared,
  }
  const known = await trx
    .selectFrom('matters')
    .selectAll()
    .where('client_id', '=', client)
    .where('oid', '=', matter.oid)
    .executeTakeFirst()
  if (known && known.controller_id !== matter.controllerId)
    refuseEntry(matter.entry, 'identifier[0]', 'duplicate-identifier', inUse)
  if (!known) await claimOid(context, 'matter', matter)
  const saved = known
    ? await trx
        .updateTable('matters')
        .set({ ...values, revision: known.revision + 1, updated_at: now })
        .where('client_id', '=', client)
        .where('oid', '=', matter.oid)
        .returning(['id', 'revision'])
        .executeTakeFirstOrThrow()
    : await trx
        .insertInto('matters')
        .values({ ...values, client_id: client, oid: matter.oid, id: newId(), updated_at: now })
        .returning(['id', 'revision'])
        .executeTakeFirstOrThrow()
  await trx
    .updateTable('documents')
    .set({ shared_matter: matter.shared })
    .where('client_id', '=', client)
    .where('matter_oid', '=', matter.oid)
    .where('controller_id', '=', matter.controllerId)
    .execute()
  return { entry: matter.entry, type: 'Task', ...saved, isNew: !known, at: now }
}
