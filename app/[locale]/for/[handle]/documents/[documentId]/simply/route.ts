import { answerSimply } from '@/app/_answers/answer-simply'
import { subjectRoute } from '@/app/_frame/subject-route'

export const POST = subjectRoute<'documentId'>(answerSimply)
