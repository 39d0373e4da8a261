import { localeOf } from '@/lib/server/session/http/locale-of'
import { answerConfirmation } from '../../../_pages/answer-confirmation'

type Context = { params: Promise<{ locale: string }> }

export const POST = async (request: Request, { params }: Context) =>
  answerConfirmation(request, localeOf(await params), 'self')
