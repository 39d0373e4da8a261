import { sql } from 'kysely'
import type { ArchiveTransaction } from '../../database/tables'
import { lockReference } from './enter-changes'
import { isDue } from './is-due'
import { organisationOfKey } from './kinds'
import { writeAnswered } from './write-answered'

/**
 * Lets hold what has come to its moment: changes that need nobody, and those that a second person has confirmed. Later
 * ones of the same key go before earlier ones. Returns how many.
 */
export async function takeEffect(trx: ArchiveTransaction, now: Date): Promise<number> {
  const due = await trx
    .selectFrom('reference_changes')
    .select('id')
    .where(isDue(now))
    .limit(1)
    .execute()
  if (due.length === 0) return 0
  await lockReference(trx)
  const changes = await trx
    .updateTable('reference_changes')
    .set({ taken_effect_at: now })
    .where(isDue(now))
    .returning(['sequence', 'id', 'kind', 'key', 'content', 'holds_from'])
    .execute()
  // Another has let it hold while this one waited.
  if (changes.length === 0) return 0
  const newest = new Map(changes.sort(inOrder).map((each) => [`${each.kind} ${each.key}`, each]))
  for (const { kind, key } of newest.values()) {
    await trx
      .deleteFrom('reference_state')
      .where('kind', '=', kind)
      .where('key', '=', key)
      .execute()
  }
  const held = [...newest.values()].filter(({ content }) => content !== null)
  if (held.length > 0) {
    const rows = held.map(({ kind, key, content, id }) => ({
      ...{ kind, key, change_id: id, since: now },
      content: JSON.stringify(content),
    }))
    await trx.insertInto('reference_state').values(rows).execute()
  }
  const touched = new Set([...newest.values()].map(({ key }) => organisationOfKey(key)))
  await writeAnswered(trx, [...touched])
  await sql`update reference_version set version = version + 1`.execute(trx)
  return changes.length
}

type Ordered = Readonly<{ holds_from: Date; sequence: number }>

const inOrder = (one: Ordered, other: Ordered) =>
  one.holds_from.getTime() - other.holds_from.getTime() || one.sequence - other.sequence
