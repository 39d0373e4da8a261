import { localeOf } from '@/lib/server/session/http/locale-of'
import { handled } from '../../../../_frame/handled'
import { answerCode } from '../../../../_pages/answer-notes'

type Context = { params: Promise<{ locale: string }> }

export const POST = handled(async (request: Request, { params }: Context) =>
  answerCode(request, localeOf(await params)),
)
