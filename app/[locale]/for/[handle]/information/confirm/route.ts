import { localeOf } from '@/lib/server/session/http/locale-of'
import { handled } from '../../../../../_frame/handled'
import { answerConfirmation } from '../../../../../_pages/answer-confirmation'

type Context = { params: Promise<{ locale: string; handle: string }> }

export const POST = handled(async (request: Request, { params }: Context) => {
  const { handle, ...rest } = await params
  return answerConfirmation(request, localeOf(rest), handle)
})
