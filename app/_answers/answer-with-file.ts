import { paths } from '@/lib/addresses/paths'
import type { Result } from '@/lib/domain/result'
import type { Locale } from '@/lib/i18n/locales'
import type { DocumentFailure } from '@/lib/server/documents/find-shown-document'
import type { PdfFile } from '@/lib/server/documents/read-document-pdf'
import type { NotMade } from '@/lib/server/apart/make-pdf-apart'
import { seeOther } from '@/lib/server/session/http/see-other'
import { withoutPdf } from '@/app/_frame/no-pdf-of'
import { saved } from './saved'

type Asked = Readonly<{ locale: Locale; handle: string; id: string }>

/**
 * A PDF as an answer, to be saved: what others have made is never a page of ours (ADR 23). What can't be had leads to the page of the document, which says why
 * in words: it is not found, can't be read now, or waits for the Kanta information.
 */
export async function answerWithFile(
  file: Result<PdfFile, DocumentFailure> | NotMade,
  { locale, handle, id }: Asked,
): Promise<Response> {
  if (!file.ok) return seeOther(withoutPdf(paths.document(locale, handle, id), file))
  const { bytes, fileName } = file.value
  return saved(new Uint8Array(bytes), { locale, fileName, type: 'application/pdf' })
}
