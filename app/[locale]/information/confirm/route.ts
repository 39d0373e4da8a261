import { localeOf } from '@/lib/server/session/http/locale-of'
import { handled } from '../../../_frame/handled'
import { answerConfirmation } from '../../../_pages/answer-confirmation'

type Context = { params: Promise<{ locale: string }> }

export const POST = handled(async (request: Request, { params }: Context) =>
  answerConfirmation(request, localeOf(await params), 'self'),
)
