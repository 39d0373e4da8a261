import { localeOf } from '@/lib/server/session/http/locale-of'
import { answerSearch } from '../../../../../_pages/answer-search'

type Context = { params: Promise<{ locale: string; handle: string }> }

export const POST = async (request: Request, { params }: Context) => {
  const { handle, ...rest } = await params
  return answerSearch(request, localeOf(rest), handle)
}
