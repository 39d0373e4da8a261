import { answerStatement } from '@/app/_answers/answer-will'
import { subjectRoute } from '@/app/_frame/subject-route'
import { paths } from '@/lib/client/paths'
import { endStatement } from '@/lib/server/will/make-statement'

export const POST = subjectRoute<'willId'>((request, { locale, handle, willId }) => {
  const page = paths.endWill(locale, handle, willId)
  return answerStatement(request, { locale, handle, page }, (given) =>
    endStatement(handle, willId, given),
  )
})
