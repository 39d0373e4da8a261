import { sql } from 'kysely'
import type { ArchiveTransaction } from '../../database/tables'
import type { SaveContext } from './save-context'
import type { Transaction } from './bundle/transaction'
import { clientsOf } from './save-patients'
import { countRetention, isOfNeed, tasksOfNeed } from '../../retention/counting/count-retention'

/** Until when what a Bundle has stored is kept, and all whose day hangs on it (A10). */
export async function countStored(
  { trx, patientId }: Pick<SaveContext, 'trx' | 'patientId'>,
  transaction: Transaction,
): Promise<void> {
  for (const clientId of clientsOf(transaction, patientId)) {
    const isOf = ({ hetu }: Readonly<{ hetu: string }>) => patientId(hetu) === clientId
    const matters = transaction.matters.filter(isOf).map(({ oid }) => oid)
    const documents = transaction.documents.filter(isOf)
    const tasks = [...documents, ...transaction.relationships.filter(isOf)].map(
      ({ serviceTask }) => serviceTask,
    )
    const touchesNeed = tasks.some((task) => tasksOfNeed.includes(task)) || matters.length > 0
    // What is new hangs on what is there; of the rest only that which is kept for as long as there is a need hangs on it.
    const isNeedAnew = touchesNeed && (matters.length > 0 || (await changesNeed(trx, clientId)))
    if (matters.length > 0)
      await countRetention(trx, clientId, sql`d.matter_oid = any(${matters}::text[])`)
    if (isNeedAnew || transaction.relationships.some(isOf))
      await countRetention(trx, clientId, isOfNeed)
    if (documents.length > 0) await countRetention(trx, clientId, sql`d.kept_by is null`)
  }
}

/** Whether a document that is not counted yet is the first of its matter in a task of which the last matter decides. */
async function changesNeed(trx: ArchiveTransaction, clientId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from documents d
    where d.client_id = ${clientId} and d.kept_by is null and ${isOfNeed} and d.matter_oid is not null
      and not exists (select from documents o where o.client_id = d.client_id and o.matter_oid = d.matter_oid
        and o.service_task = d.service_task and o.kept_by is not null)
    limit 1`.execute(trx)
  return rows.length > 0
}
