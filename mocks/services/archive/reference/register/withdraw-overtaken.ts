import { sql } from 'kysely'
import type { ArchiveTransaction } from '../../database/tables'
import type { Author } from './change'
import { referenceKinds, type ReferenceKind } from './kinds'

/** A change that has not come to hold. */
export type Waiting = Readonly<{
  id: string
  kind: string
  key: string
  content: unknown
  holds_from: Date
  needs_second: boolean
  decision: string | null
}>

/** What waits for its moment or for a second person, of some keys. */
export function waitingFor(
  trx: ArchiveTransaction,
  keys: readonly string[],
): Promise<readonly Waiting[]> {
  return trx
    .selectFrom('reference_changes')
    .select(['id', 'kind', 'key', 'content', 'holds_from', 'needs_second', 'decision'])
    .where('key', 'in', keys)
    .where('taken_effect_at', 'is', null)
    .where(sql<boolean>`decision is distinct from 'refused'`)
    .orderBy('sequence')
    .execute()
}

type Entered = Readonly<{ kind: string; key: string; content: unknown; holds_from: Date }>

/**
 * What one person alone has entered for a later moment does not come to show more than what was entered since, and holds sooner: one may always show less
 * (A12). To show it after all takes two, as ever.
 *
 * @param entered now, by one who needs no second; or earlier, and confirmed now
 */
export async function withdrawOvertaken(
  trx: ArchiveTransaction,
  author: Author,
  { waiting, entered }: Readonly<{ waiting: readonly Waiting[]; entered: readonly Entered[] }>,
  now: Date,
): Promise<void> {
  const isOvertaken = ({ kind, key, content, holds_from: from }: Waiting) =>
    entered.some(
      (one) =>
        one.kind === kind &&
        one.key === key &&
        one.holds_from < from &&
        referenceKinds[kind as ReferenceKind].showsMore(one.content, content),
    )
  const overtaken = waiting.filter(
    (one) => !one.needs_second && one.decision === null && isOvertaken(one),
  )
  if (overtaken.length === 0) return
  await trx
    .updateTable('reference_changes')
    .set({
      decision: 'refused',
      decision_reason: 'What was entered since shows less, and holds sooner',
      decided_by_id: author.id,
      decided_by_name: author.name,
      decided_by_organisation: author.organisation,
      decided_by_task: author.task,
      decided_at: now,
    })
    .where(
      'id',
      'in',
      overtaken.map(({ id }) => id),
    )
    .execute()
}
