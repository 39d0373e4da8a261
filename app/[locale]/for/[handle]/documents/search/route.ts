import { localeOf } from '@/lib/server/session/http/locale-of'
import { handled } from '../../../../../_frame/handled'
import { answerSearch } from '../../../../../_pages/answer-search'

type Context = { params: Promise<{ locale: string; handle: string }> }

export const POST = handled(async (request: Request, { params }: Context) => {
  const { handle, ...rest } = await params
  return answerSearch(request, localeOf(rest), handle)
})
