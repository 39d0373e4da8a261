import { localeOf } from '@/lib/server/session/http/locale-of'
import { answerChoice } from '../../../../../../_pages/answer-will'

type Context = { params: Promise<{ locale: string; handle: string }> }

export const POST = async (request: Request, { params }: Context) => {
  const { handle, ...rest } = await params
  const locale = localeOf(rest)
  return answerChoice(request, { locale, handle })
}
