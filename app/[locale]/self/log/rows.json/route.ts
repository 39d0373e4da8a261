import { localeOf } from '@/lib/server/session/http/locale-of'
import { answerWithLog } from '../../../../_pages/answer-with-log'

type Context = { params: Promise<{ locale: string }> }

export const GET = async (request: Request, { params }: Context) =>
  answerWithLog(request, localeOf(await params), 'self', 'json')
