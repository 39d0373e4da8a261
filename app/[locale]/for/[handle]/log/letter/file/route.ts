import { answerWithLetter } from '@/app/_answers/answer-with-letter'
import { subjectRoute } from '@/app/_frame/subject-route'

export const POST = subjectRoute(answerWithLetter)
