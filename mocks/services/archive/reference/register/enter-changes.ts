import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { ArchiveTransaction } from '../../database/tables'
import type { Author, FitChange } from './change'
import { referenceKinds } from './kinds'
import { waitingFor, withdrawOvertaken, type Waiting } from './withdraw-overtaken'

export type Entered = Readonly<{ id: string; needsSecond: boolean }>

/** One enters at a time, so that a change is compared with what will be when it holds. */
export async function lockReference(trx: ArchiveTransaction): Promise<void> {
  await sql`select version from reference_version for update`.execute(trx)
}

/** Until the transaction ends nothing else comes to hold: whoever lets it waits. */
export async function keepReference(trx: ArchiveTransaction): Promise<void> {
  await sql`select version from reference_version for share`.execute(trx)
}

/**
 * Enters changes in their order, and says of each whether a second person must confirm it: it shows more than what holds, or than what
 * has been entered for the same key and may yet come to hold (A12).
 */
export async function enterChanges(
  trx: ArchiveTransaction,
  author: Author,
  changes: readonly FitChange[],
  now: Date,
): Promise<readonly Entered[]> {
  if (changes.length === 0) return []
  await lockReference(trx)
  const keys = changes.map(({ key }) => key)
  const waiting = await waitingFor(trx, keys)
  const known = await contentsOf(trx, keys, waiting)
  const rows = changes.map(({ kind, key, content, holdsFrom, reason }) => {
    const place = `${kind} ${key}`
    const before = known.get(place) ?? [null]
    const { showsMore } = referenceKinds[kind]
    known.set(place, [...before, content])
    return {
      id: randomUUID(),
      kind,
      key,
      content: content && JSON.stringify(content),
      reason,
      author_id: author.id,
      author_name: author.name,
      author_organisation: author.organisation,
      author_task: author.task,
      entered_at: now,
      holds_from: later(now, holdsFrom),
      needs_second: before.some((each) => showsMore(each, content)),
    }
  })
  await trx.insertInto('reference_changes').values(rows).execute()
  const alone = rows.flatMap(({ kind, key, holds_from, needs_second }, at) => {
    const content = changes[at]?.content ?? null
    return needs_second ? [] : [{ kind, key, content, holds_from }]
  })
  await withdrawOvertaken(trx, author, { waiting, entered: alone }, now)
  return rows.map(({ id, needs_second: needsSecond }) => ({ id, needsSecond }))
}

/** By kind and key: what holds, and what waits for its moment or a second person. */
async function contentsOf(
  trx: ArchiveTransaction,
  keys: readonly string[],
  waiting: readonly Waiting[],
) {
  const holding = await trx
    .selectFrom('reference_state')
    .select(['kind', 'key', 'content'])
    .where('key', 'in', keys)
    .execute()
  const known = new Map<string, unknown[]>()
  for (const { kind, key, content } of holding) known.set(`${kind} ${key}`, [content])
  for (const { kind, key, content } of waiting) {
    const place = `${kind} ${key}`
    known.set(place, [...(known.get(place) ?? [null]), content])
  }
  return known
}

function later(now: Date, holdsFrom: string | undefined): Date {
  return holdsFrom !== undefined && new Date(holdsFrom) > now ? new Date(holdsFrom) : now
}
