import { handled } from '../../../../../_frame/handled'
import { answerProofPiece } from '../../../../../_pages/answer-proof-piece'

export const POST = handled((request: Request) => answerProofPiece(request, 'self'))
