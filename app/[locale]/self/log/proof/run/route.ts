import { localeOf } from '@/lib/server/session/http/locale-of'
import { handled } from '../../../../../_frame/handled'
import { answerLogCheck } from '../../../../../_pages/answer-log-check'

type Context = { params: Promise<{ locale: string }> }

export const POST = handled(async (request: Request, { params }: Context) =>
  answerLogCheck(request, localeOf(await params), 'self'),
)
