import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { ArchiveDatabase, ArchiveTransaction } from '../../database/tables'
import { lockClient } from '../../store/storing/annul-versions'
import { addCounts } from './add-counts'
import type { Ending } from './ending'
import { keepReference } from '../../reference/register/enter-changes'
import { clientToCount, countRetention, isToCount } from '../counting/count-retention'
import { endDocuments } from './end-documents'
import { isLastOver } from './is-over'
import { lockRuns } from './lock-runs'

/** Documents that one step of a dry run counts. */
const mostCounted = 500

type Run = Readonly<{
  id: string
  dry: boolean
  day: string
  after_until: string | null
  after_client: string | null
  after_id: string | null
}>

/**
 * Goes on with the runs that have been asked for, the oldest first, step by step (A10). Each step is a transaction: whatever stops the archive leaves none half, and
 * the run goes on where it was. None goes by what may be kept for ever since, in another instance.
 */
export async function workRetention(archive: Ending): Promise<void> {
  await beginByItself(archive)
  do await archive.beFresh?.()
  while (await archive.database.transaction().execute((trx) => step(archive, trx)))
}

/** Asks for a run when the setting says so and none has deleted for that long. */
async function beginByItself({ config, database, clock }: Ending): Promise<void> {
  const hours = config.retentionHours
  if (hours === undefined) return
  const now = clock()
  const since = new Date(now.getTime() - hours * 3_600_000)
  const isDue = async (where: ArchiveDatabase) => {
    const { rows } = await sql`select from retention_runs where not dry and asked_at > ${since}
      limit 1`.execute(where)
    return rows.length === 0
  }
  if (!(await isDue(database))) return
  await database.transaction().execute(async (trx) => {
    await lockRuns(trx)
    // Another may have asked meanwhile.
    if (!(await isDue(trx))) return
    const run = { id: randomUUID(), dry: false, asked_at: now }
    await trx.insertInto('retention_runs').values(run).execute()
  })
}

/** One program does a step at a time. @returns whether there may be more */
async function step(archive: Ending, trx: ArchiveTransaction): Promise<boolean> {
  if (await countOne(trx)) return true
  const run = await openRun(archive, trx)
  if (!run) return false
  const goesOn = run.dry ? await countStep(trx, run) : await endStep(archive, trx, run)
  if (!goesOn)
    await trx
      .updateTable('retention_runs')
      .set({ ended_at: archive.clock() })
      .where('id', '=', run.id)
      .execute()
  return true
}

async function openRun({ clock }: Ending, trx: ArchiveTransaction): Promise<Run | undefined> {
  const { rows } =
    await sql<Run>`update retention_runs r set day = coalesce(r.day, ${helsinkiDay(clock())}::date)
    from (select id from retention_runs where ended_at is null order by asked_at limit 1 for update skip locked) open
    where r.id = open.id returning r.id, r.dry, r.day, r.after_until, r.after_client, r.after_id`.execute(
      trx,
    )
  return rows[0]
}

/** Of one client what is to be counted: from before the archive knew this rule, or since its table or what is kept for ever was another. */
async function countOne(trx: ArchiveTransaction): Promise<boolean> {
  const clientId = await clientToCount(trx)
  if (clientId === undefined) return false
  await lockClient(trx, clientId)
  await countRetention(trx, clientId, isToCount)
  return true
}

/** What would go, without a look at any client's data: numbers alone leave the archive. */
async function countStep(trx: ArchiveTransaction, run: Run): Promise<boolean> {
  const after =
    run.after_until === null
      ? sql`true`
      : sql`(d.kept_until, d.client_id, d.id) > (${run.after_until}::date, ${run.after_client}, ${run.after_id})`
  const { rows: found } = await sql<{ kept_until: string; client_id: string; id: string }>`
    select d.kept_until, d.client_id, d.id from documents d where ${isLastOver(run.day)} and ${after}
    order by d.kept_until, d.client_id, d.id limit ${mostCounted}`.execute(trx)
  const last = found.at(-1)
  if (!last) return false
  const { rows: versions } = await sql<Parameters<typeof addCounts>[2][number]>`
    select d.controller_id, d.service_task, d.kept_by, d.client_id || d.set_oid as set_oid
    from unnest(${found.map(({ client_id }) => client_id)}::text[], ${found.map(({ id }) => id)}::text[]) as f (client_id, id)
    join documents o on o.client_id = f.client_id and o.id = f.id
    join documents d on d.client_id = o.client_id and d.root_set = o.root_set`.execute(trx)
  await addCounts(trx, run.id, versions)
  await trx
    .updateTable('retention_runs')
    .set({ after_until: last.kept_until, after_client: last.client_id, after_id: last.id })
    .where('id', '=', run.id)
    .execute()
  return true
}

async function endStep(archive: Ending, trx: ArchiveTransaction, run: Run): Promise<boolean> {
  const { rows } = await sql<{ client_id: string }>`select d.client_id from documents d
    where ${isLastOver(run.day)} order by d.kept_until, d.client_id, d.id limit 1`.execute(trx)
  const clientId = rows[0]?.client_id
  if (clientId === undefined) return false
  // What is entered as kept for ever waits for what ends, or keeps it. The client before it: who stores for her may wait for one who enters.
  await lockClient(trx, clientId)
  await keepReference(trx)
  // Something may have changed until the client was locked; then there is nothing to end, and the next step looks anew.
  await endDocuments(archive, trx, run, clientId)
  return true
}
