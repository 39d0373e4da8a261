import { handled } from '../../../../../../_frame/handled'
import { answerProofPiece } from '../../../../../../_pages/answer-proof-piece'

type Context = { params: Promise<{ handle: string }> }

export const POST = handled(async (request: Request, { params }: Context) =>
  answerProofPiece(request, (await params).handle),
)
