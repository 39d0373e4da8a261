import { answerChosenNotifications } from '@/app/_answers/answer-notifications'
import { subjectRoute } from '@/app/_frame/subject-route'

export const POST = subjectRoute(answerChosenNotifications)
