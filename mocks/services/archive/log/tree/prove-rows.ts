import { sql } from 'kysely'
import { z } from 'zod'
import { mostProvenRows, type LogProof } from '@/lib/contracts/archive/log-proof'
import { ownMatters } from '@/lib/domain/log/own-matters'
import type { Archive } from '../../archive'
import { personEntry } from '../events/audit-entry'
import { recordAudit } from '../events/audited-statement'
import type { ArchiveDatabase } from '../../database/tables'
import type { PersonCaller } from '../../protocol/callers/caller'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed, notFound } from '../../protocol/http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../../protocol/http/read-body'
import { readNodes } from './read-nodes'
import { sealLog } from './seal-log'
import { rangeHash } from './tree-nodes'
import { inclusionRanges } from './tree-ranges'
import { toldSize } from './unpublished-heads'
import { witnessedAt, witnessNewest } from './witness-head'

/** What it is asked with; the published OperationDefinition is made of it. */
export const proofParameters = z.object({
  resourceType: z.literal('Parameters'),
  parameter: z
    .array(
      z.discriminatedUnion('name', [
        z.object({ name: z.literal('row'), valueId: z.string().max(64) }),
        z.object({ name: z.literal('size'), valueInteger: z.int().min(1) }),
      ]),
    )
    .max(mostProvenRows + 1),
})

const unfit = invalidParameter(`Parameters with row (0–${mostProvenRows}) and size are taken.`)

/**
 * POST AuditEvent/$proof: rows of the client's log exactly as they are hashed, each with its way to a signed head (Merkle inclusion proof): the newest,
 * for which what is not sealed yet is sealed now, or the one of `size`. It knows nothing of what may be shown (L3): a portal
 * asks for rows that it shows.
 */
export async function proveRows(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (caller.kind !== 'person') return refuse(c, 403, notAllowed)
  const bytes = await readBody(c.req.raw, 50_000)
  if (!bytes) return refuse(c, 413, tooLarge)
  const json = parseJson(bytes)
  if (!json) return refuse(c, 400, notJson)
  const body = proofParameters.safeParse(json.value)
  if (!body.success) return refuse(c, 400, unfit)

  const { database, clock } = archive
  await recordAudit(database, personEntry(caller, 'prove-log'), clock(), [])
  const ids = body.data.parameter.flatMap((one) => (one.name === 'row' ? [one.valueId] : []))
  const size = body.data.parameter.find((one) => one.name === 'size')?.valueInteger
  if (size === undefined) await sealLog(archive)
  const head = await findHead(archive, size)
  if (!head) return refuse(c, 404, notFound)
  const proof: LogProof = {
    head: head.jws,
    through: head.through,
    rows: await proofsOf(database, caller, ids, head.size),
  }
  return c.json(proof)
}

type Head = Readonly<{
  /** Leaves of the tree that the rows are in. */
  size: number
  jws: string
  through?: LogProof['through']
}>

/** Of several instances, the head over their heads, through the one of this. */
async function findHead(archive: Archive, size: number | undefined): Promise<Head | undefined> {
  const { database } = archive
  const { instances } = archive.config
  if (instances) {
    const isNewest = size === undefined
    const found = await (isNewest
      ? witnessNewest(archive, instances)
      : witnessedAt(archive, instances, size))
    return found && { size: found.size, jws: found.head, through: found.through }
  }
  const most = await toldSize(archive)
  return database
    .selectFrom('log_heads')
    .select(['size', 'jws'])
    .$if(most !== undefined, (query) => query.where('size', '<=', most ?? 0))
    .$if(size !== undefined, (query) => query.where('size', '=', size ?? 0))
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/**
 * What others have done here is told word for word to the client alone, as isProvenTo has it: who else acts for her, and what she has done herself, a representative is not
 * told, nor she what that one arranges for himself.
 */
async function proofsOf(
  database: ArchiveDatabase,
  { patientId: clientId, actorId }: PersonCaller,
  ids: readonly string[],
  size: number,
): Promise<LogProof['rows']> {
  const { rows } = await sql<{ id: string; event: string; position: number }>`
    select e.id, e.event, s.position from audit_events e
    join sealed_events s on s.client_id = e.client_id and s.sequence = e.sequence
    where e.client_id = ${clientId} and e.id = any(${ids}::text[]) and s.position < ${size}
      and (e.facts ->> 'actor' is null or e.facts ->> 'actor' = ${actorId}
        or (${actorId}::text = ${clientId} and e.facts ->> 'operation' <> all(${ownMatters}::text[])))`.execute(
    database,
  )
  const ways = rows.map((row) => ({ row, ranges: inclusionRanges(row.position, size) }))
  const nodes = await readNodes(
    database,
    ways.flatMap(({ ranges }) => ranges),
  )
  return ways.map(({ row, ranges }) => ({
    ...row,
    path: ranges.map((range) => rangeHash(range, nodes)),
  }))
}
