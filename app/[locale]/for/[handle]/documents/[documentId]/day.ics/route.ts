import { answerWithDay } from '@/app/_answers/answer-with-day'
import { subjectRoute } from '@/app/_frame/subject-route'
import { readLastDayFile } from '@/lib/server/documents/read-last-day-file'

export const GET = subjectRoute<'documentId'>(
  async (_request, { locale, handle, documentId: id }) =>
    answerWithDay(await readLastDayFile(handle, id, locale), { locale, handle, id }),
)
