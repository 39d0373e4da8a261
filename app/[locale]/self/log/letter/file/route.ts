import { localeOf } from '@/lib/server/session/http/locale-of'
import { handled } from '../../../../../_frame/handled'
import { answerWithLetter } from '../../../../../_pages/answer-with-letter'

type Context = { params: Promise<{ locale: string }> }

export const POST = handled(async (request: Request, { params }: Context) =>
  answerWithLetter(request, localeOf(await params), 'self'),
)
