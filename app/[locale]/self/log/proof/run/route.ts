import { localeOf } from '@/lib/server/session/http/locale-of'
import { answerLogCheck } from '../../../../../_pages/answer-log-check'

type Context = { params: Promise<{ locale: string }> }

export const POST = async (request: Request, { params }: Context) =>
  answerLogCheck(request, localeOf(await params), 'self')
