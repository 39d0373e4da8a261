import type { AskedOf } from '@/app/_frame/subject-route'
import { proofPieceQuestionSchema } from '@/lib/contracts/portal/log-proof'
import { requireWithin } from '@/lib/server/limits/require-within'
import { readProofPiece } from '@/lib/server/log-proof/read-proof-piece'
import { findSubject } from '@/lib/server/asking/find-subject'

const headers = { 'Cache-Control': 'private, no-store' }

/** A piece of the log with its proofs, for the check in the browser. What can't be had has no content. */
export async function answerProofPiece(request: Request, { handle }: AskedOf): Promise<Response> {
  const refused = (status: number) => new Response(null, { status, headers })
  if (!(await findSubject(handle)).ok) return refused(404)
  await requireWithin('proof-pieces')
  const question = proofPieceQuestionSchema.safeParse(await request.json().catch(() => undefined))
  if (!question.success) return refused(400)
  const piece = await readProofPiece(handle, question.data)
  if (!piece.ok) return refused(piece.failure === 'not-found' ? 404 : 503)
  return Response.json(piece.value, { headers })
}
