import { answerAnswerDay } from '@/app/_answers/answer-answer-day'
import { subjectRoute } from '@/app/_frame/subject-route'

export const POST = subjectRoute(answerAnswerDay)
