import { localeOf } from '@/lib/server/session/http/locale-of'
import { answerWithLetter } from '../../../../../_pages/answer-with-letter'

type Context = { params: Promise<{ locale: string }> }

export const POST = async (request: Request, { params }: Context) =>
  answerWithLetter(request, localeOf(await params), 'self')
