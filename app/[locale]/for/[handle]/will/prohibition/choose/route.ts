import { answerChoice } from '@/app/_answers/answer-statements'
import { subjectRoute } from '@/app/_frame/subject-route'

export const POST = subjectRoute(answerChoice)
