import { localeOf } from '@/lib/server/session/http/locale-of'
import { handled } from '../../../../_frame/handled'
import { answerKnown } from '../../../../_pages/answer-sessions'

type Context = { params: Promise<{ locale: string }> }

export const POST = handled(async (request: Request, { params }: Context) =>
  answerKnown(request, localeOf(await params)),
)
