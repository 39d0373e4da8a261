import { localeOf } from '@/lib/server/session/http/locale-of'
import { handled } from '../../../../../../_frame/handled'
import { answerEffect } from '../../../../../../_pages/answer-effect'

type Context = { params: Promise<{ locale: string; handle: string }> }

export const POST = handled(async (request: Request, { params }: Context) => {
  const { handle, ...rest } = await params
  const locale = localeOf(rest)
  return answerEffect(request, locale, handle)
})
