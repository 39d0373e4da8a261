import { receiptInWords } from './receipt-in-words'
import { answerWithReceipt } from '@/app/_answers/answer-with-receipt'
import { subjectRoute } from '@/app/_frame/subject-route'
import { requireWithin } from '@/lib/server/limits/require-within'
import { readReceiptPdf } from '@/lib/server/statements/read-receipt-files'

export const GET = subjectRoute<'statementId'>(
  async (_request, { locale, handle, statementId }) => {
    await requireWithin('pdfs')
    const file = await readReceiptPdf(handle, statementId, locale, receiptInWords)
    return answerWithReceipt(file, { locale, handle, statementId })
  },
)
