import 'server-only'
import { ok, type Result } from '@/lib/domain/result'
import type { Locale } from '@/lib/i18n/locales'
import { makePdfApart, type NotMade } from '../apart/make-pdf-apart'
import type { PdfContent } from '../pdf/pdf-content'
import { readReceipt, type ReceiptFailure } from './read-receipt'
import { receiptFileName } from './receipt-file-name'
import { toPage } from './read-receipt-page'
import type { ReceiptPageDto } from '@/lib/contracts/portal/receipt'

/** Bytes to save; the name says neither whose nor what. */
export type ReceiptFile = Readonly<{ bytes: Buffer; fileName: string; type: string }>

/** Puts the receipt into words; what shows it is a matter of the pages. */
export type PdfWords = (locale: Locale, page: ReceiptPageDto, madeAt: Date) => PdfContent

/** The receipt as a tagged PDF, in the reader's language. */
export async function readReceiptPdf(
  handle: string,
  statementId: string,
  locale: Locale,
  inWords: PdfWords,
  now = new Date(),
): Promise<Result<ReceiptFile, ReceiptFailure> | NotMade> {
  const read = await readReceipt(handle, statementId, now)
  if (!read.ok) return read
  const content = inWords(locale, toPage(read.value), now)
  const made = await makePdfApart(content)
  if (!made.ok) return made
  return ok({
    bytes: made.value,
    fileName: receiptFileName(read.value.receipt, 'pdf'),
    type: 'application/pdf',
  })
}

/** The receipt as the archive signed it: a JWS in JSON (RFC 7515, section 7.2.2). */
export async function readSignedReceipt(
  handle: string,
  statementId: string,
  now = new Date(),
): Promise<Result<ReceiptFile, ReceiptFailure>> {
  const read = await readReceipt(handle, statementId, now)
  if (!read.ok) return read
  return ok({
    bytes: Buffer.from(asFlattened(read.value.jws)),
    fileName: receiptFileName(read.value.receipt, 'json'),
    type: 'application/json',
  })
}

/** The receipt for a wallet: an SD-JWT VC. */
export async function readReceiptCredential(
  handle: string,
  statementId: string,
  now = new Date(),
): Promise<Result<ReceiptFile, ReceiptFailure>> {
  const read = await readReceipt(handle, statementId, now)
  if (!read.ok) return read
  return ok({
    bytes: Buffer.from(read.value.credential),
    fileName: receiptFileName(read.value.receipt, 'sd-jwt'),
    type: 'application/dc+sd-jwt',
  })
}

/** A compact JWS in JSON. */
export function asFlattened(jws: string): string {
  const [header, payload, signature] = jws.split('.')
  return `${JSON.stringify({ payload, protected: header, signature }, null, 2)}\n`
}
