import { localeOf } from '@/lib/server/session/http/locale-of'
import { handled } from '../../../../_frame/handled'
import { answerSearch } from '../../../../_pages/answer-search'

type Context = { params: Promise<{ locale: string }> }

export const POST = handled(async (request: Request, { params }: Context) =>
  answerSearch(request, localeOf(await params), 'self'),
)
