import { answerHeadFile } from '@/app/_answers/answer-head-file'
import { subjectRoute } from '@/app/_frame/subject-route'

export const GET = subjectRoute(answerHeadFile)
