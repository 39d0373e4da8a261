import { localeOf } from '@/lib/server/session/http/locale-of'
import { answerHeadFile } from '../../../../../_pages/answer-head-file'

type Context = { params: Promise<{ locale: string }> }

export const GET = async (request: Request, { params }: Context) =>
  answerHeadFile(request, localeOf(await params), 'self')
