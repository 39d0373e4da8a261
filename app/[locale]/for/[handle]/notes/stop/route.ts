import { answerStop } from '@/app/_answers/answer-notes'
import { subjectRoute } from '@/app/_frame/subject-route'

export const POST = subjectRoute(answerStop)
