import 'server-only'
import { mostProvenRows } from '@/lib/contracts/archive/log-proof'
import { wholeLog } from '@/lib/contracts/archive/log-request'
import {
  proofPieceSchema,
  type ProofPiece,
  type ProofPieceQuestion,
} from '@/lib/contracts/portal/log-proof'
import { fail, ok, type Result } from '@/lib/domain/result'
import { readConsistency, readProof, readRestores } from '../archive/log-proof'
import { readLogPage } from '../archive/read-log'
import { readReceiptKeys } from '../archive/statements/read-receipt-keys'
import type { Asker } from '../asking/who-asks'
import type { NotInformed } from '../informed/require-informed'
import { openLog } from '../log/open-log'
import type { LogReach } from '@/lib/domain/log/log-reach'
import { isProvenTo } from '@/lib/domain/log/own-matters'

/**
 * The shown rows of a client's log, event by event, with their proofs (L3, L4). `not-found` where the log is closed to the
 * actor.
 */
export async function readProofPiece(
  handle: string,
  question: ProofPieceQuestion,
  now = new Date(),
): Promise<Result<ProofPiece, NotInformed | 'not-found'>> {
  const opened = await openLog(handle, now)
  if (!opened.ok) return opened
  const { asker, closed, sight } = opened.value
  if (closed) return fail('not-found')
  return sight.ok ? pieceOf(asker, sight.value.reach, question) : sight
}

/** As {@link readProofPiece}, for one who is known to see this much. */
export async function pieceOf(
  asker: Asker,
  reach: LogReach,
  { cursor, size, since }: ProofPieceQuestion,
): Promise<Result<ProofPiece, 'archive-unavailable'>> {
  const page = await readLogPage(asker, reach, {
    ...wholeLog,
    unfolded: true,
    count: mostProvenRows,
    cursor,
  })
  if (!page.ok) return unavailable(page)
  // The rows are read first: whatever is shown is sealed when the proof is asked for.
  const provable = page.value.rows.filter((row) => isProvenTo(asker.subject.capacity, row))
  const ids = provable.map(({ id }) => id)
  const [proof, keys] = await Promise.all([readProof(asker, ids, size), readReceiptKeys()])
  if (!proof.ok) return unavailable(proof)
  if (!keys.ok) return unavailable(keys)
  const consistency = since === null ? ok(null) : await consistencyTo(proof.value.head, since)
  if (!consistency.ok) return unavailable(consistency)
  const restores = cursor === null ? await restoresTo(proof.value.head, since) : ok(noRestores)
  if (!restores.ok) return unavailable(restores)
  return ok(
    proofPieceSchema.parse({
      keys: keys.value,
      head: proof.value.head,
      through: proof.value.through,
      shown: provable.map(({ id, last, kind }) => ({ id, at: last, kind })),
      rows: proof.value.rows,
      skipped: page.value.rows.length - provable.length,
      consistency: consistency.value,
      restores: restores.value,
      older: page.value.older,
    }),
  )
}

function unavailable({ reference }: Readonly<{ reference?: string }>) {
  return fail('archive-unavailable', reference)
}

/** The size is read without a check: who gets the proof checks the signature, and a wrong size proves nothing. */
async function consistencyTo(jws: string, since: number) {
  const size = sizeIn(jws)
  return since > size ? ok(null) : readConsistency(since, size)
}

const noRestores: ProofPiece['restores'] = { signed: [], lost: [] }

/** Each restore with the way from what survived it to the head; nothing of it is believed here either. */
async function restoresTo(
  head: string,
  since: number | null,
): Promise<Result<ProofPiece['restores'], 'archive-unavailable' | 'not-found'>> {
  const told = await readRestores(since)
  if (!told.ok) return told
  const signed: ProofPiece['restores']['signed'] = []
  for (const jws of told.value.restores) {
    const path = await consistencyTo(head, sizeIn(jws))
    if (!path.ok) return path
    signed.push({ jws, path: path.value && [...path.value] })
  }
  return ok({ signed, lost: told.value.lost })
}

function sizeIn(jws: string): number {
  const body = Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()
  return (JSON.parse(body) as { size: number }).size
}
