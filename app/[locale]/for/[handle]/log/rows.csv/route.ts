import { answerWithLog } from '@/app/_answers/answer-with-log'
import { subjectRoute } from '@/app/_frame/subject-route'

export const GET = subjectRoute((request, asked) => answerWithLog(request, asked, 'csv'))
