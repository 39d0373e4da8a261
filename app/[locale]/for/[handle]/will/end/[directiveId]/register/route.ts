import { answerStatement } from '@/app/_answers/answer-statements'
import { subjectRoute } from '@/app/_frame/subject-route'
import { paths } from '@/lib/addresses/paths'
import { endStatement } from '@/lib/server/statements/make-statement'

export const POST = subjectRoute<'directiveId'>((request, { locale, handle, directiveId }) => {
  const page = paths.endDirective(locale, handle, directiveId)
  return answerStatement(request, { locale, handle, page }, (given) =>
    endStatement(handle, directiveId, given),
  )
})
