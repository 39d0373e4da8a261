import { localeOf } from '@/lib/server/session/http/locale-of'
import { answerKnown } from '../../../../_pages/answer-sessions'

type Context = { params: Promise<{ locale: string }> }

export const POST = async (request: Request, { params }: Context) =>
  answerKnown(request, localeOf(await params))
