import { fail, ok, type Result } from '@/lib/domain/result'
import type { ArchiveTransaction } from '../../database/tables'
import type { Author, FitChange } from './change'
import { enterChanges, lockReference } from './enter-changes'
import { referenceKinds, type ReferenceKind } from './kinds'
import { handsIn } from './hands-in'
import { mayConfirm, mayEnter } from './may-enter'
import { waitingFor, withdrawOvertaken } from './withdraw-overtaken'

export type DecisionProblem = 'unknown' | 'decided' | 'same-person' | 'operators' | 'no-reason'

/**
 * Confirms or refuses changes, all of them or none: they wait, and the one who decides may enter the like (A12). Another person
 * confirms, who has had no hand in what led to it either; whoever entered a change may take it back, and whoever sends back another's says why.
 */
export async function recordDecision(
  trx: ArchiveTransaction,
  author: Author,
  ids: readonly string[],
  {
    decision,
    reason,
  }: Readonly<{ decision: 'confirmed' | 'refused'; reason?: string | undefined }>,
  now: Date,
): Promise<Result<number, DecisionProblem>> {
  if (ids.length === 0) return ok(0)
  await lockReference(trx)
  const found = await trx
    .selectFrom('reference_changes')
    .selectAll()
    .where('id', 'in', ids)
    .execute()
  if (found.length < new Set(ids).size) return fail('unknown')
  // Who may not enter the like is told nothing of it.
  if (!found.every(({ kind, key }) => mayEnter(author, kind, key))) return fail('unknown')
  if (found.some((one) => one.decision !== null || one.taken_effect_at !== null))
    return fail('decided')
  const isConfirmed = decision === 'confirmed'
  if (isConfirmed && (await handsIn(trx, found)).has(author.id)) return fail('same-person')
  if (isConfirmed && !found.every(({ kind, key }) => mayConfirm(author, kind, key)))
    return fail('operators')
  const isOwn = found.every(({ author_id: by }) => by === author.id)
  if (!isConfirmed && !isOwn && reason === undefined) return fail('no-reason')
  await trx
    .updateTable('reference_changes')
    .set({
      decision,
      decision_reason: isConfirmed ? null : (reason ?? null),
      decided_by_id: author.id,
      decided_by_name: author.name,
      decided_by_organisation: author.organisation,
      decided_by_task: author.task,
      decided_at: now,
    })
    .where('id', 'in', ids)
    .execute()
  if (isConfirmed) {
    const waiting = await waitingFor(
      trx,
      found.map(({ key }) => key),
    )
    await withdrawOvertaken(trx, author, { waiting, entered: found }, now)
    const signed = found.flatMap(toBecome)
    if (signed.length > 0) await enterChanges(trx, author, signed, now)
  }
  return ok(found.length)
}

type Confirmed = Readonly<{
  kind: string
  key: string
  content: unknown
  reason: string
  holds_from: Date
}>

/** What a change becomes when it is confirmed, where its kind becomes another. */
function toBecome({ kind, key, content, reason, holds_from: from }: Confirmed): FitChange[] {
  const { becomes } = referenceKinds[kind as ReferenceKind]
  if (becomes === undefined) return []
  const holdsFrom = from.toISOString()
  return [{ kind: becomes, key, content: content as object | null, reason, holdsFrom }]
}
