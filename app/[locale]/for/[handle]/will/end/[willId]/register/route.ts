import { paths } from '@/lib/client/paths'
import { localeOf } from '@/lib/server/session/http/locale-of'
import { endStatement } from '@/lib/server/will/make-statement'
import { handled } from '../../../../../../../_frame/handled'
import { answerStatement } from '../../../../../../../_pages/answer-will'

type Context = { params: Promise<{ locale: string; handle: string; willId: string }> }

export const POST = handled(async (request: Request, { params }: Context) => {
  const { handle, willId, ...rest } = await params
  const locale = localeOf(rest)
  const page = paths.endWill(locale, handle, willId)
  return answerStatement(request, { locale, handle, page }, (given) =>
    endStatement(handle, willId, given),
  )
})
