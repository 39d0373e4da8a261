import { paths } from '@/lib/client/paths'
import { localeOf } from '@/lib/server/session/http/locale-of'
import { registerProhibition } from '@/lib/server/will/make-statement'
import { handled } from '../../../../../../_frame/handled'
import { answerStatement } from '../../../../../../_pages/answer-will'

type Context = { params: Promise<{ locale: string; draftId: string }> }

export const POST = handled(async (request: Request, { params }: Context) => {
  const { draftId, ...rest } = await params
  const locale = localeOf(rest)
  const handle = 'self'
  const page = paths.prohibitionDraft(locale, handle, draftId)
  return answerStatement(request, { locale, handle, page }, (given) =>
    registerProhibition(handle, draftId, given),
  )
})
