import { sql } from 'kysely'
import type { ArchiveDatabase, ArchiveTransaction } from '../../database/tables'
import { lockReference } from '../register/enter-changes'

/**
 * Takes over what has been entered and decided of reference data in the instance that leads; it then takes effect here by the same code, at the same moment. Asked
 * before anything is decided by what is older than a second, so what the lead has answered holds in all instances, as it does in all processes of one. When the lead is
 * away, nothing is decided here either.
 */
export async function followLead(database: ArchiveDatabase, lead: ArchiveDatabase): Promise<void> {
  const known = await sql<{ last: number; open: number[] }>`select
      coalesce(max(sequence), 0) as last,
      coalesce(array_agg(sequence::int) filter (where decision is null), '{}') as open
    from reference_changes`.execute(database)
  const { last, open } = known.rows[0] ?? { last: 0, open: [] }
  const changes = await lead
    .selectFrom('reference_changes')
    .selectAll()
    .where(
      sql<boolean>`sequence > ${last} or (sequence = any(${open}::bigint[]) and decision is not null)`,
    )
    .orderBy('sequence')
    .execute()
  if (changes.length === 0) return
  await database.transaction().execute(async (trx) => {
    await lockReference(trx)
    await takeOver(trx, changes.map(withoutEffect))
  })
}

/** When it takes effect here, is noted here. */
const withoutEffect = <Change extends object>(change: Change) => ({
  ...change,
  taken_effect_at: null,
})

/** Another process of this instance may have done so meanwhile: then it changes nothing. */
async function takeOver(trx: ArchiveTransaction, changes: readonly object[]): Promise<void> {
  await sql`insert into reference_changes overriding system value
    select * from jsonb_populate_recordset(null::reference_changes, ${JSON.stringify(changes)}::jsonb)
    on conflict (sequence) do update set
      decision = excluded.decision, decision_reason = excluded.decision_reason,
      decided_by_id = excluded.decided_by_id, decided_by_name = excluded.decided_by_name,
      decided_by_organisation = excluded.decided_by_organisation,
      decided_by_task = excluded.decided_by_task, decided_at = excluded.decided_at
    where reference_changes.decision is null`.execute(trx)
}
