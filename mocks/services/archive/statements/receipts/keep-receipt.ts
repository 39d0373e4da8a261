import type { Receipt } from '@/lib/contracts/archive/receipt'
import type { Archive } from '../../archive'
import type { ArchiveTransaction } from '../../database/tables'

/** Names as the caller knows them; the archive keeps them nowhere else. */
export type ReceiptNames = Readonly<{ client: string | null; actor: string | null }>

/** Signs a receipt and keeps it with what it is about. */
export async function keepReceipt(
  { signer }: Archive,
  trx: ArchiveTransaction,
  clientId: string,
  receipt: Receipt,
): Promise<void> {
  const jws = await signer.sign('receipt+jwt', receipt)
  await trx
    .insertInto('receipts')
    .values({ client_id: clientId, statement_id: receipt.record_id, jws })
    .execute()
}
