import { answerWithCorrection } from '@/app/_answers/answer-with-correction'
import { subjectRoute } from '@/app/_frame/subject-route'

export const POST = subjectRoute<'documentId'>(answerWithCorrection)
