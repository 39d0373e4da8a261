import type { ArchiveDatabase } from '../database/tables'
import { readChange, type Author, type Change } from '../reference/register/change'
import { recordDecision } from '../reference/register/record-decision'
import { enterChanges } from '../reference/register/enter-changes'
import { takeEffect } from '../reference/register/take-effect'

const operator = (id: string): Author => ({
  id,
  name: `Operatör ${id}`,
  organisation: 'operator',
  task: 'operator',
})

/** Enters reference data as two operators do, past the interface; it holds at once. Throws when something of it is unfit. */
export async function enterReference(
  database: ArchiveDatabase,
  changes: readonly Change[],
  now: Date,
): Promise<void> {
  const fit = changes.map((change) => {
    const read = readChange(change)
    if (!read.ok) throw new Error(`${change.kind} ${change.key}: ${read.failure}`)
    return read.value
  })
  await database.transaction().execute(async (trx) => {
    const entered = await enterChanges(trx, operator('1'), fit, now)
    const waiting = entered.filter(({ needsSecond }) => needsSecond).map(({ id }) => id)
    if (waiting.length > 0)
      await recordDecision(trx, operator('2'), waiting, { decision: 'confirmed' }, now)
    await takeEffect(trx, now)
  })
}
