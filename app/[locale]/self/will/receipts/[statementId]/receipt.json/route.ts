import { localeOf } from '@/lib/server/session/http/locale-of'
import { readSignedReceipt } from '@/lib/server/will/read-receipt-files'
import { handled } from '../../../../../../_frame/handled'
import { answerWithReceipt } from '../../../../../../_pages/answer-with-receipt'

type Context = { params: Promise<{ locale: string; statementId: string }> }

export const GET = handled(async (_request: Request, { params }: Context) => {
  const { statementId, ...rest } = await params
  const locale = localeOf(rest)
  const handle = 'self'
  return answerWithReceipt(await readSignedReceipt(handle, statementId), {
    locale,
    handle,
    statementId,
  })
})
