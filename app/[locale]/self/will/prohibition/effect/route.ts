import { localeOf } from '@/lib/server/session/http/locale-of'
import { handled } from '../../../../../_frame/handled'
import { answerEffect } from '../../../../../_pages/answer-effect'

type Context = { params: Promise<{ locale: string }> }

export const POST = handled(async (request: Request, { params }: Context) => {
  const locale = localeOf(await params)
  const handle = 'self'
  return answerEffect(request, locale, handle)
})
