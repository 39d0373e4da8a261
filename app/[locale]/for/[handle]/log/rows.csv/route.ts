import { localeOf } from '@/lib/server/session/http/locale-of'
import { handled } from '../../../../../_frame/handled'
import { answerWithLog } from '../../../../../_pages/answer-with-log'

type Context = { params: Promise<{ locale: string; handle: string }> }

export const GET = handled(async (request: Request, { params }: Context) => {
  const { handle, ...rest } = await params
  return answerWithLog(request, localeOf(rest), handle, 'csv')
})
