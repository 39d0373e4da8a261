import { answerWithReceipt } from '@/app/_answers/answer-with-receipt'
import { subjectRoute } from '@/app/_frame/subject-route'
import { readReceiptCredential } from '@/lib/server/statements/read-receipt-files'

export const GET = subjectRoute<'statementId'>(async (_request, { locale, handle, statementId }) =>
  answerWithReceipt(await readReceiptCredential(handle, statementId), {
    locale,
    handle,
    statementId,
  }),
)
