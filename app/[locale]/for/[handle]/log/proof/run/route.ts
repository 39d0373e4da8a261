import { localeOf } from '@/lib/server/session/http/locale-of'
import { handled } from '../../../../../../_frame/handled'
import { answerLogCheck } from '../../../../../../_pages/answer-log-check'

type Context = { params: Promise<{ locale: string; handle: string }> }

export const POST = handled(async (request: Request, { params }: Context) => {
  const { handle, ...rest } = await params
  return answerLogCheck(request, localeOf(rest), handle)
})
