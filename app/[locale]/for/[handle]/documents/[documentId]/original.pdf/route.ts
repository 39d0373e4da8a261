import { answerWithFile } from '@/app/_answers/answer-with-file'
import { subjectRoute } from '@/app/_frame/subject-route'
import { readDocumentFile } from '@/lib/server/documents/read-document-file'
import { requireWithin } from '@/lib/server/limits/require-within'

export const GET = subjectRoute<'documentId'>(
  async (_request, { locale, handle, documentId: id }) => {
    await requireWithin('pdfs')
    return answerWithFile(await readDocumentFile(handle, id, locale), { locale, handle, id })
  },
)
