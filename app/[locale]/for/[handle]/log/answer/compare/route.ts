import { answerLogAnswer } from '@/app/_answers/answer-log-answer'
import { subjectRoute } from '@/app/_frame/subject-route'

export const POST = subjectRoute(answerLogAnswer)
