import { receiptSchema, type Receipt } from '@/lib/contracts/archive/receipt'
import { readSigned, type PublishedKey, type SignatureFault } from './read-signed'

/** What a text turned out to be. */
export type ReceiptVerdict =
  Readonly<{ state: 'genuine'; receipt: Receipt }> | Readonly<{ state: SignatureFault }>

/** Checks the signature of a receipt, as it was copied or downloaded. */
export async function verifyReceipt(
  text: string,
  keys: readonly PublishedKey[],
): Promise<ReceiptVerdict> {
  const read = await readSigned(text, 'receipt+jwt', receiptSchema, keys)
  return read.ok ? { state: 'genuine', receipt: read.value } : { state: read.failure }
}
