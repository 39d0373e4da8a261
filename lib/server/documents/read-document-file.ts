import 'server-only'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { Locale } from '@/lib/i18n/locales'
import { readBinary } from '../archive/read-binary'
import { readerOf } from '../news/unopened'
import { noteOpened } from '../session/news'
import { fileNameOf } from './file-name-of'
import { findShownDocument, type DocumentFailure } from './find-shown-document'
import { attachmentOf } from './read-content'
import type { PdfFile } from './read-document-pdf'

const contentType = 'application/pdf'

/** The archived PDF/A as it is. A document in another form has none: `not-found`. */
export async function readDocumentFile(
  handle: string,
  id: string,
  locale: Locale,
  now = new Date(),
): Promise<Result<PdfFile, DocumentFailure>> {
  const found = await findShownDocument(handle, id, now)
  if (!found.ok) return found
  const attachment = attachmentOf(found.value, contentType)
  if (!attachment) return fail('not-found')

  const bytes = await readBinary(found.value.asker, attachment.url, contentType)
  if (!bytes.ok) return bytes
  await noteOpened(readerOf(found.value.asker), found.value.shown, now)
  return ok({ bytes: bytes.value, fileName: fileNameOf(locale, found.value.shown) })
}
