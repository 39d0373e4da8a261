import { localeOf } from '@/lib/server/session/http/locale-of'
import { answerHeadFile } from '../../../../../../_pages/answer-head-file'

type Context = { params: Promise<{ locale: string; handle: string }> }

export const GET = async (request: Request, { params }: Context) => {
  const { handle, ...rest } = await params
  return answerHeadFile(request, localeOf(rest), handle)
}
