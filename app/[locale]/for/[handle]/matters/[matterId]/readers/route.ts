import { answerMatterReaders } from '@/app/_answers/answer-readers'
import { subjectRoute } from '@/app/_frame/subject-route'

export const POST = subjectRoute<'matterId'>(answerMatterReaders)
