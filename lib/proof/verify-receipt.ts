import { receiptCredentialType, receiptSchema, type Receipt } from '@/lib/contracts/archive/receipt'
import { readCredential } from './read-credential'
import { readSigned, type PublishedKey, type SignatureFault } from './read-signed'

/** What a text turned out to be. */
export type ReceiptVerdict =
  Readonly<{ state: 'genuine'; receipt: Receipt }> | Readonly<{ state: SignatureFault }>

/** Checks the signature of a receipt, as it was copied or downloaded: as a JWS, or as an SD-JWT VC that leaves nothing out. */
export async function verifyReceipt(
  text: string,
  keys: readonly PublishedKey[],
): Promise<ReceiptVerdict> {
  const read = text.includes('~')
    ? await readCredential(text, receiptCredentialType, receiptSchema, keys)
    : await readSigned(text, 'receipt+jwt', receiptSchema, keys)
  return read.ok ? { state: 'genuine', receipt: read.value } : { state: read.failure }
}
