import 'server-only'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import { ok, type Result } from '@/lib/domain/result'
import type { Locale } from '@/lib/i18n/locales'
import { makeFolderPdfApart } from '../apart/make-pdf-apart'
import { readBinary } from '../archive/read-binary'
import { takeDocument, type DocumentFailure } from '../documents/find-shown-document'
import type { OpenedDocuments } from '../documents/open-documents'
import { attachmentOf, type ReadForm } from '../documents/read-content'
import { readFound } from '../documents/read-document'
import type { PdfContent } from '../pdf/pdf-content'
import { pdfContentOf } from '../pdf/pdf-content-of'
import { BrokenOff } from './broken-off'

/** `is-pdf`: it is kept as a PDF, and needs none made of it. The rest: why none could be made. */
export type PdfState = 'made' | 'is-pdf' | 'too-much' | 'signs-missing'

/** One document, ready to be packed. */
export type FolderDocument = Readonly<{
  document: DocumentDto
  pdf: PdfState
  /** Files by their names. */
  files: readonly Readonly<{ name: string; bytes: Uint8Array }>[]
  /** As it stands in the one file of all; null: only its facts can. */
  content: PdfContent | null
}>

/** What others wrote is opened as text: a page of it, in a folder without our policy, could do what it likes. */
const originalNames = {
  'application/xhtml+xml': 'original.xhtml.txt',
  'application/json': 'structured.json',
  'application/pdf': 'original.pdf',
} as const

/**
 * Reads one document through the same rules as its page; each form is fetched once, and the archive has logged it before it
 * comes (L1). What may not be seen any more is `not-found`.
 *
 * @throws BrokenOff when its content can't be read now: a folder without it would not be whole
 */
export async function takeFolderDocument(
  opened: OpenedDocuments,
  id: string,
  locale: Locale,
  now: Date,
): Promise<Result<FolderDocument, DocumentFailure>> {
  const found = await takeDocument(opened, id)
  if (!found.ok) return found
  const forms = new Map<string, Buffer>()
  const read: ReadForm = async (identity, url, type) => {
    const bytes = await readBinary(identity, url, type)
    if (bytes.ok) forms.set(type, bytes.value)
    return bytes
  }
  const document = await readFound(found.value, now, read)
  const { content } = document
  if (content.state !== 'read' || !content.structuredRead) throw new BrokenOff('content')
  const kept = attachmentOf(found.value, 'application/pdf')
  if (kept) {
    const bytes = await read(opened.asker, kept.url, 'application/pdf')
    if (!bytes.ok) throw new BrokenOff('content')
  }

  const files = Object.entries(originalNames).flatMap(([type, name]) => {
    const bytes = forms.get(type)
    return bytes ? [{ name, bytes }] : []
  })
  if (content.view.kind !== 'xhtml') {
    const pdf = content.view.kind === 'pdf' ? 'is-pdf' : 'too-much'
    return ok({ document, pdf, files, content: null })
  }
  const words = pdfContentOf(locale, { document, html: content.view.html, madeAt: now })
  const made = await makeFolderPdfApart(words)
  if (made.ok) {
    const pdf = { name: 'document.pdf', bytes: made.value }
    return ok({ document, pdf: 'made', files: [pdf, ...files], content: words })
  }
  if (made.failure === 'busy') throw new BrokenOff('busy')
  return ok({ document, pdf: made.failure, files, content: null })
}
