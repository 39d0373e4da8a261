import { localeOf } from '@/lib/server/session/http/locale-of'
import { answerStop } from '../../../../_pages/answer-notes'

type Context = { params: Promise<{ locale: string }> }

export const POST = async (request: Request, { params }: Context) =>
  answerStop(request, localeOf(await params))
