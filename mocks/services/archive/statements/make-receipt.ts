import { decodeJwt } from 'jose'
import { canonical } from '@/lib/contracts/archive/systems'
import { receiptSchema, type Receipt } from '@/lib/contracts/archive/receipt'
import type { Capacity, Channel } from '@/lib/domain/codes/capacities'
import type { ProhibitionTarget } from '@/lib/domain/codes/statements'
import type { Archive } from '../archive'
import type { ArchiveTransaction } from '../database/tables'
import type { StatementRow } from './find-directives'
import { keepReceipt, type ReceiptNames } from './receipts/keep-receipt'

/** Signs the receipt of a statement and keeps it, as part of the transaction that registers it. */
export async function makeReceipt(
  archive: Archive,
  trx: ArchiveTransaction,
  row: StatementRow,
  names: ReceiptNames,
): Promise<void> {
  const receipt: Receipt = receiptSchema.parse({
    schema_version: 'ISO/IEC TS 27560:2023',
    record_id: row.id,
    iss: archive.config.url,
    iat: Math.floor(row.made_at.getTime() / 1000),
    pii_principal: { id: row.client_id, name: names.client },
    event: {
      type: row.kind,
      time: row.made_at.toISOString(),
      will_id: row.will_id,
      target: await targetOf(trx, row),
      by: { id: row.actor_id, name: names.actor, capacity: row.capacity as Capacity },
      channel: row.channel as Channel,
      organisation: row.organisation,
    },
    privacy_notice: { id: canonical.kantaInformation, version: row.information_version },
  } satisfies Receipt)
  await keepReceipt(archive, trx, row.client_id, receipt)
}

async function targetOf(
  trx: ArchiveTransaction,
  row: StatementRow,
): Promise<Receipt['event']['target']> {
  if (row.kind.startsWith('consent-')) return null
  return {
    kind: kindOf(row),
    document: row.target_set === null ? null : await documentOf(trx, row, row.target_set),
    service_task: row.target_service_task,
    controller: row.target_controller,
  }
}

function kindOf(row: StatementRow): ProhibitionTarget {
  if (row.target_set !== null) return 'document'
  if (row.target_service_task !== null) return 'service-task'
  return row.target_controller === null ? 'all' : 'controller'
}

/** By the type and day of its newest version; of one that is no longer kept, by what the receipt of the prohibition's beginning says (A10). */
async function documentOf(
  trx: ArchiveTransaction,
  { client_id, will_id }: StatementRow,
  set: string,
) {
  const newest = await trx
    .selectFrom('documents')
    .select(['type', 'made_on'])
    .where('client_id', '=', client_id)
    .where('set_oid', '=', set)
    .orderBy((eb) => eb('status', '=', 'current'), 'desc')
    .orderBy('version', 'desc')
    .executeTakeFirst()
  if (newest) return { set, ...newest }
  const begun = await trx
    .selectFrom('receipts')
    .innerJoin('statements', (join) =>
      join
        .onRef('statements.client_id', '=', 'receipts.client_id')
        .onRef('statements.id', '=', 'receipts.statement_id'),
    )
    .select('jws')
    .where('statements.client_id', '=', client_id)
    .where('will_id', '=', will_id)
    .orderBy('made_at')
    .executeTakeFirstOrThrow()
  return receiptSchema.parse(decodeJwt(begun.jws)).event.target?.document ?? null
}
