import { answerStatement } from '@/app/_answers/answer-statements'
import { subjectRoute } from '@/app/_frame/subject-route'
import { paths } from '@/lib/addresses/paths'
import { registerProhibition } from '@/lib/server/statements/make-statement'

export const POST = subjectRoute<'draftId'>((request, { locale, handle, draftId }) => {
  const page = paths.prohibitionDraft(locale, handle, draftId)
  return answerStatement(request, { locale, handle, page }, (given) =>
    registerProhibition(handle, draftId, given),
  )
})
