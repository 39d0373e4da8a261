import {
  proofPieceSchema,
  type ProofPiece,
  type ProofPieceQuestion,
} from '@/lib/contracts/portal/log-proof'

/** Asks the portal for a piece of the log with its proofs. Throws when there is none now. */
export async function fetchPiece(
  address: string,
  question: ProofPieceQuestion,
): Promise<ProofPiece> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
    redirect: 'error',
  })
  if (!response.ok) throw new Error(String(response.status))
  return proofPieceSchema.parse(await response.json())
}
