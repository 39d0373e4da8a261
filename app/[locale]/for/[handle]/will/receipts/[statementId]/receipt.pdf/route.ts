import { requireWithin } from '@/lib/server/limits/require-within'
import { localeOf } from '@/lib/server/session/http/locale-of'
import { readReceiptPdf } from '@/lib/server/will/read-receipt-files'
import { handled } from '../../../../../../../_frame/handled'
import { answerWithReceipt } from '../../../../../../../_pages/answer-with-receipt'
import { receiptInWords } from '../../../../../../../_pages/receipt-in-words'

type Context = { params: Promise<{ locale: string; handle: string; statementId: string }> }

export const GET = handled(async (_request: Request, { params }: Context) => {
  await requireWithin('pdfs')
  const { handle, statementId, ...rest } = await params
  const locale = localeOf(rest)
  const file = await readReceiptPdf(handle, statementId, locale, receiptInWords)
  return answerWithReceipt(file, { locale, handle, statementId })
})
