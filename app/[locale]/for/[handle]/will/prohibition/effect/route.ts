import { answerEffect } from '@/app/_answers/answer-effect'
import { subjectRoute } from '@/app/_frame/subject-route'

export const POST = subjectRoute(answerEffect)
