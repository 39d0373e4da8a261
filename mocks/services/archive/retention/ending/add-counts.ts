import { sql } from 'kysely'
import type { ArchiveTransaction } from '../../database/tables'

type Counted = Readonly<{
  controller_id: string
  service_task: string
  kept_by: string
  set_oid: string
}>

/** Adds versions to what a run has come to, by register, service task and row of the table. A document comes whole. */
export async function addCounts(
  trx: ArchiveTransaction,
  runId: string,
  versions: readonly Counted[],
): Promise<void> {
  if (versions.length === 0) return
  await sql`insert into retention_counts (run_id, controller_id, service_task, kept_by, documents, versions)
    select ${runId}, c.controller_id, c.service_task, c.kept_by, count(distinct c.set_oid), count(*)
    from unnest(${versions.map((one) => one.controller_id)}::text[], ${versions.map((one) => one.service_task)}::text[],
      ${versions.map((one) => one.kept_by)}::text[], ${versions.map((one) => one.set_oid)}::text[])
      as c (controller_id, service_task, kept_by, set_oid)
    group by c.controller_id, c.service_task, c.kept_by
    on conflict (run_id, controller_id, service_task, kept_by) do update set
      documents = retention_counts.documents + excluded.documents,
      versions = retention_counts.versions + excluded.versions`.execute(trx)
}
