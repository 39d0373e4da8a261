import 'server-only'
import { receiptPageSchema, type ReceiptPageDto } from '@/lib/contracts/portal/receipt'
import { ok, type Result } from '@/lib/domain/result'
import { readReceipt, type ReceiptFailure, type SignedReceipt } from './read-receipt'

/** The page of a receipt. */
export async function readReceiptPage(
  handle: string,
  statementId: string,
  now = new Date(),
): Promise<Result<ReceiptPageDto, ReceiptFailure>> {
  const read = await readReceipt(handle, statementId, now)
  return read.ok ? ok(toPage(read.value)) : read
}

/** With the names of the organisations that it names by id. */
export function toPage({ whose, receipt, reference }: SignedReceipt): ReceiptPageDto {
  const { organisation, target } = receipt.event
  const ids = [organisation, target?.controller].filter((id) => typeof id === 'string')
  const names = ids.flatMap((id) => {
    const known = reference.organisations.get(id)
    return known ? [[id, known.name] as const] : []
  })
  return receiptPageSchema.parse({ whose, receipt, organisations: Object.fromEntries(names) })
}
