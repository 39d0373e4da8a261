import { answerSearch } from '@/app/_answers/answer-search'
import { subjectRoute } from '@/app/_frame/subject-route'

export const POST = subjectRoute(answerSearch)
