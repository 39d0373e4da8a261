import { answerLogCheck } from '@/app/_answers/answer-log-check'
import { subjectRoute } from '@/app/_frame/subject-route'

export const POST = subjectRoute(answerLogCheck)
