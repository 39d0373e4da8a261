import { localeOf } from '@/lib/server/session/http/locale-of'
import { answerEnd } from '../../../../_pages/answer-sessions'

type Context = { params: Promise<{ locale: string }> }

export const POST = async (request: Request, { params }: Context) =>
  answerEnd(request, localeOf(await params))
