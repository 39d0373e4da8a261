import { answerProofPiece } from '../../../../../_pages/answer-proof-piece'

export const POST = (request: Request) => answerProofPiece(request, 'self')
