import { localeOf } from '@/lib/server/session/http/locale-of'
import { handled } from '../../../../_frame/handled'
import { answerStop } from '../../../../_pages/answer-notes'

type Context = { params: Promise<{ locale: string }> }

export const POST = handled(async (request: Request, { params }: Context) =>
  answerStop(request, localeOf(await params)),
)
