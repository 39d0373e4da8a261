import { localeOf } from '@/lib/server/session/http/locale-of'
import { handled } from '../../../../../_frame/handled'
import { answerHeadFile } from '../../../../../_pages/answer-head-file'

type Context = { params: Promise<{ locale: string }> }

export const GET = handled(async (request: Request, { params }: Context) =>
  answerHeadFile(request, localeOf(await params), 'self'),
)
