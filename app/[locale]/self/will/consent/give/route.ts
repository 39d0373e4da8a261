import { paths } from '@/lib/client/paths'
import { localeOf } from '@/lib/server/session/http/locale-of'
import { giveConsent } from '@/lib/server/will/make-statement'
import { handled } from '../../../../../_frame/handled'
import { answerStatement } from '../../../../../_pages/answer-will'

type Context = { params: Promise<{ locale: string }> }

export const POST = handled(async (request: Request, { params }: Context) => {
  const locale = localeOf(await params)
  const handle = 'self'
  const page = paths.consent(locale, handle)
  return answerStatement(request, { locale, handle, page }, (given) => giveConsent(handle, given))
})
