import { readDocumentPdf } from '@/lib/server/documents/read-document-pdf'
import { requireWithin } from '@/lib/server/limits/require-within'
import { localeOf } from '@/lib/server/session/http/locale-of'
import { handled } from '../../../../../_frame/handled'
import { answerWithFile } from '../../../../../_pages/answer-with-file'

type Context = { params: Promise<{ locale: string; documentId: string }> }

export const GET = handled(async (_request: Request, { params }: Context) => {
  await requireWithin('pdfs')
  const { documentId: id, ...rest } = await params
  const locale = localeOf(rest)
  const file = await readDocumentPdf('self', id, locale)
  return answerWithFile(file, { locale, handle: 'self', id })
})
