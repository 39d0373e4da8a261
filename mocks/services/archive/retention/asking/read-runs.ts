import { sql } from 'kysely'
import { z } from 'zod'
import {
  retentionRunSchema,
  retentionStateSchema,
  type RetentionRun,
  type RetentionState,
} from '@/lib/contracts/archive/retention'
import type { Archive } from '../../archive'
import type { ArchiveDatabase } from '../../database/tables'
import { officialOf } from '../../protocol/callers/official-of'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { notAllowed } from '../../protocol/http/outcome'
import type { Others } from '../../protocol/http/others'
import { mostRuns, runsOfAll } from './runs-of-all'

/** GET /retention/runs: the runs, newest first, with what each has come to, and when the next begins by itself (A10). */
export async function readRuns(archive: Archive, c: FhirContext): Promise<Response> {
  if (!officialOf(c.var.caller, ['operator'])) return refuse(c, 403, notAllowed)
  const own = await stateHere(archive)
  const theirs = await c.var.others?.askAll({ step: 'sum' }, retentionStateSchema)
  if (!theirs) return c.json(own)
  const all = [own, ...theirs.values()]
  const [next = null] = all.flatMap((each) => each.next ?? []).toSorted()
  return c.json({ ...own, runs: runsOfAll(all.map(({ runs }) => runs)), next })
}

async function stateHere({ database, clock, config }: Archive): Promise<RetentionState> {
  return {
    readAt: clock().toISOString(),
    runs: await runsOf(database, mostRuns),
    next: await nextOf(database, config.retentionHours, clock()),
  }
}

/** The newest runs in all instances, for who has asked here. */
export async function allRuns(archive: Archive, others: Others): Promise<readonly RetentionRun[]> {
  const lists = await others.askAll({ step: 'places' }, z.array(retentionRunSchema))
  return runsOfAll([await runsOf(archive.database, mostRuns), ...lists.values()])
}

/** When the archive asks for a run by itself: so long after the last that deleted. */
async function nextOf(
  database: ArchiveDatabase,
  hours: number | undefined,
  now: Date,
): Promise<string | null> {
  if (hours === undefined) return null
  const last = await database
    .selectFrom('retention_runs')
    .select('asked_at')
    .where('dry', '=', false)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const due = last ? last.asked_at.getTime() + hours * 3_600_000 : now.getTime()
  return new Date(Math.max(due, now.getTime())).toISOString()
}

/** The newest runs, or the one with an id. */
export async function runsOf(
  database: ArchiveDatabase,
  limit: number,
  id?: string,
): Promise<RetentionRun[]> {
  const { rows } = await sql<
    Omit<RetentionRun, 'askedAt' | 'endedAt'> & { askedAt: Date; endedAt: Date | null }
  >`
    select r.id, r.dry, r.asked_at as "askedAt", r.asked_by_name as "askedBy", r.day, r.ended_at as "endedAt",
      coalesce((select json_agg(json_build_object('controller', n.controller_id, 'serviceTask', n.service_task,
          'keptBy', n.kept_by, 'documents', n.documents, 'versions', n.versions)
          order by n.controller_id, n.service_task, n.kept_by)
        from retention_counts n where n.run_id = r.id), '[]') as counts
    from retention_runs r ${id === undefined ? sql`` : sql`where r.id = ${id}`}
    order by r.asked_at desc, r.id limit ${limit}`.execute(database)
  return rows.map((row) => ({
    ...row,
    askedAt: row.askedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }))
}
