import { answerWithFolder } from '@/app/_answers/answer-with-folder'
import { subjectRoute } from '@/app/_frame/subject-route'
import { receiptInWords } from '../../will/receipts/[statementId]/receipt.pdf/receipt-in-words'

export const POST = subjectRoute((request, asked) =>
  answerWithFolder(request, asked, receiptInWords),
)
