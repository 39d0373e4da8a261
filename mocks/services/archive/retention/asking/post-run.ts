import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { askedRunSchema } from '@/lib/contracts/archive/retention'
import type { Archive } from '../../archive'
import { officialOf } from '../../protocol/callers/official-of'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed } from '../../protocol/http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../../protocol/http/read-body'
import { runsOf } from './read-runs'
import { lockRuns } from '../ending/lock-runs'

/**
 * POST /retention/runs: the operator asks for a run that deletes what is over, or for a dry run (A10). The archive works on it by itself; one of the same kind
 * that goes on is answered instead of a second.
 */
export async function postRun(archive: Archive, c: FhirContext): Promise<Response> {
  const official = officialOf(c.var.caller, ['operator'])
  if (!official) return refuse(c, 403, notAllowed)
  const bytes = await readBody(c.req.raw, 10_000)
  if (!bytes) return refuse(c, 413, tooLarge)
  const json = parseJson(bytes)
  if (!json) return refuse(c, 400, notJson)
  const body = askedRunSchema.safeParse(json.value)
  if (!body.success) return refuse(c, 422, invalidParameter('dry, true or false, is expected.'))
  const { database, clock } = archive
  const { dry } = body.data
  const { rows } = await database.transaction().execute(async (trx) => {
    await lockRuns(trx)
    return sql<{ id: string }>`with going as (
        select id from retention_runs where ended_at is null and dry = ${dry} order by asked_at limit 1
      ), begun as (
        insert into retention_runs (id, dry, asked_at, asked_by, asked_by_name)
        select ${randomUUID()}, ${dry}, ${clock()}, ${official.actorId}, ${official.actorName}
        where not exists (select from going) returning id
      ) select id from going union all select id from begun`.execute(trx)
  })
  const [run] = await runsOf(database, 1, rows[0]?.id)
  return c.json(run, 201)
}
