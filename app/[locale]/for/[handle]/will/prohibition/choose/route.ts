import { localeOf } from '@/lib/server/session/http/locale-of'
import { handled } from '../../../../../../_frame/handled'
import { answerChoice } from '../../../../../../_pages/answer-will'

type Context = { params: Promise<{ locale: string; handle: string }> }

export const POST = handled(async (request: Request, { params }: Context) => {
  const { handle, ...rest } = await params
  const locale = localeOf(rest)
  return answerChoice(request, { locale, handle })
})
