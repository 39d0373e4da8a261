import { answerConfirmation } from '@/app/_answers/answer-confirmation'
import { subjectRoute } from '@/app/_frame/subject-route'

export const POST = subjectRoute(answerConfirmation)
