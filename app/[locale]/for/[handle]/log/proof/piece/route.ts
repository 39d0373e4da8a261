import { answerProofPiece } from '@/app/_answers/answer-proof-piece'
import { subjectRoute } from '@/app/_frame/subject-route'

export const POST = subjectRoute(answerProofPiece)
