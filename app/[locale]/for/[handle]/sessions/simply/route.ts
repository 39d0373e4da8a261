import { answerLetters } from '@/app/_answers/answer-sessions'
import { subjectRoute } from '@/app/_frame/subject-route'

export const POST = subjectRoute(answerLetters)
