import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import {
  askedRunSchema,
  retentionRunSchema,
  type RetentionRun,
} from '@/lib/contracts/archive/retention'
import type { Archive } from '../../archive'
import type { ArchiveDatabase, ArchiveTables, ArchiveTransaction } from '../../database/tables'
import { officialOf } from '../../protocol/callers/official-of'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed } from '../../protocol/http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../../protocol/http/read-body'
import { allRuns, runsOf } from './read-runs'
import { mostRuns } from './runs-of-all'
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
  const { others, part } = c.var
  const by = { dry, asked_by: official.actorId, asked_by_name: official.actorName }
  if (part?.step === 'places') return c.json(await runsOf(database, mostRuns))
  if (part) {
    const [partId = '', askedAt = ''] = part.of ?? []
    await begin(database, { ...by, id: partId, asked_at: new Date(askedAt) })
    return c.json(await runOf(database, partId))
  }
  const going =
    others && (await allRuns(archive, others)).find((run) => run.dry === dry && isOpen(run))
  const id = await database.transaction().execute(async (trx) => {
    await lockRuns(trx)
    const known = going?.id ?? (await goingHere(trx, dry)) ?? randomUUID()
    await begin(trx, { ...by, id: known, asked_at: clock() })
    return known
  })
  const run = await runOf(database, id)
  // Another instance that has it already goes on with it; one that was away when it was asked for begins now.
  await others?.askAll({ step: 'rows', of: [id, run.askedAt] }, retentionRunSchema)
  return c.json(run, 201)
}

const isOpen = ({ endedAt }: RetentionRun) => endedAt === null

type Begun = Insertable<ArchiveTables['retention_runs']>

async function begin(database: ArchiveDatabase | ArchiveTransaction, run: Begun): Promise<void> {
  await database
    .insertInto('retention_runs')
    .values(run)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function goingHere(trx: ArchiveTransaction, dry: boolean): Promise<string | undefined> {
  const found = await trx
    .selectFrom('retention_runs')
    .select('id')
    .where('ended_at', 'is', null)
    .where('dry', '=', dry)
    .orderBy('asked_at')
    .limit(1)
    .executeTakeFirst()
  return found?.id
}

async function runOf(database: ArchiveDatabase, id: string): Promise<RetentionRun> {
  const [run] = await runsOf(database, 1, id)
  if (!run) throw new Error('the run that was begun is not there')
  return run
}
