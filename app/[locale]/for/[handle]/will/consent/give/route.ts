import { answerStatement } from '@/app/_answers/answer-statements'
import { subjectRoute } from '@/app/_frame/subject-route'
import { paths } from '@/lib/addresses/paths'
import { giveConsent } from '@/lib/server/statements/make-statement'

export const POST = subjectRoute((request, { locale, handle }) => {
  const page = paths.consent(locale, handle)
  return answerStatement(request, { locale, handle, page }, (given) => giveConsent(handle, given))
})
