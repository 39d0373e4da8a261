import 'server-only'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { Locale } from '@/lib/i18n/locales'
import type { DocumentFailure } from './find-shown-document'
import { fileNameOf } from './file-name-of'
import { makePdfApart, type NotMade } from '../apart/make-pdf-apart'
import { pdfContentOf } from '../pdf/pdf-content-of'
import { readDocument } from './read-document'

export type PdfFile = Readonly<{ bytes: Buffer; fileName: string }>

/** "Save as PDF": a document in XHTML as a tagged file. One that is a PDF already has none but itself: `not-found`. */
export async function readDocumentPdf(
  handle: string,
  id: string,
  locale: Locale,
  now = new Date(),
): Promise<Result<PdfFile, DocumentFailure> | NotMade> {
  const read = await readDocument(handle, id, now)
  if (!read.ok) return read
  const document = read.value
  const { content } = document
  if (content.state !== 'read') return fail('archive-unavailable', content.reference)
  if (content.view.kind !== 'xhtml') return fail('not-found')

  const printing = { document, html: content.view.html, madeAt: now }
  const made = await makePdfApart(pdfContentOf(locale, printing))
  if (!made.ok) return made
  return ok({ bytes: made.value, fileName: fileNameOf(locale, document) })
}
