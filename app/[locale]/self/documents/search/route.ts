import { localeOf } from '@/lib/server/session/http/locale-of'
import { answerSearch } from '../../../../_pages/answer-search'

type Context = { params: Promise<{ locale: string }> }

export const POST = async (request: Request, { params }: Context) =>
  answerSearch(request, localeOf(await params), 'self')
