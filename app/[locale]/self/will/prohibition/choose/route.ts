import { localeOf } from '@/lib/server/session/http/locale-of'
import { handled } from '../../../../../_frame/handled'
import { answerChoice } from '../../../../../_pages/answer-will'

type Context = { params: Promise<{ locale: string }> }

export const POST = handled(async (request: Request, { params }: Context) => {
  const locale = localeOf(await params)
  const handle = 'self'
  return answerChoice(request, { locale, handle })
})
