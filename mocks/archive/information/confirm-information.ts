import { z } from 'zod'
import { canonical, codeSystem } from '@/lib/contracts/archive/systems'
import type { Archive } from '../archive'
import { personEntry } from '../audit/audit-entry'
import { recordAudit } from '../audit/audited-statement'
import { refuse, respond, type FhirContext } from '../http/fhir-context'
import { invalidParameter, notAllowed, type Problem } from '../http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../http/read-body'
import { newId } from '../keys'
import type { PersonCaller } from '../tokens/caller'
import { confirmationResource, type ReceivedRow } from './confirmation-resource'

const codes = (system: string, code: string) =>
  z.tuple([
    z.looseObject({
      coding: z.tuple([z.looseObject({ system: z.literal(system), code: z.literal(code) })]),
    }),
  ])

const bodySchema = z.object({
  resourceType: z.literal('Communication'),
  status: z.literal('completed'),
  category: codes(codeSystem.communicationCategory, 'kanta-information'),
  subject: z.looseObject({ reference: z.string() }),
  instantiatesCanonical: z.tuple([
    z
      .string()
      .startsWith(`${canonical.kantaInformation}|`)
      .transform((text) => text.slice(canonical.kantaInformation.length + 1)),
  ]),
  medium: codes(codeSystem.channel, 'portal'),
})

const unfit = invalidParameter('A Communication that confirms the Kanta information is expected.')
const unknownVersion: Problem = {
  code: 'business-rule',
  error: 'unknown-version',
  diagnostics: 'This version of the information is not in use.',
}

/**
 * POST Communication: the client has received a version of the Kanta information (I1). Who said so, in what capacity and
 * when comes from the token and the clock. The same version again answers what was recorded first.
 */
export async function confirmInformation(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (caller.kind !== 'person') return refuse(c, 403, notAllowed)
  const bytes = await readBody(c.req.raw, 50_000)
  if (!bytes) return refuse(c, 413, tooLarge)
  const json = parseJson(bytes)
  if (!json) return refuse(c, 400, notJson)
  const body = bodySchema.safeParse(json.value)
  if (!body.success || body.data.subject.reference !== `Patient/${caller.patientId}`) {
    return refuse(c, 422, unfit)
  }
  const [version] = body.data.instantiatesCanonical
  if (!(await isInUse(archive, version))) return refuse(c, 422, unknownVersion)
  const { row, isNew } = await record(archive, caller, version)
  const location = `${archive.config.url}/fhir/Communication/${row.id}`
  return respond(c, confirmationResource(row), isNew ? 201 : 200, {
    Location: location,
    ETag: 'W/"1"',
  })
}

async function isInUse({ database }: Archive, version: string): Promise<boolean> {
  const known = await database
    .selectFrom('information_versions')
    .select('resource')
    .where('url', '=', canonical.kantaInformation)
    .where('version', '=', version)
    .executeTakeFirst()
  const status = z.looseObject({ status: z.string() }).safeParse(known?.resource)
  return status.success && status.data.status === 'active'
}

async function record(
  { database, clock }: Archive,
  caller: PersonCaller,
  version: string,
): Promise<{ row: ReceivedRow; isNew: boolean }> {
  const now = clock()
  return database.transaction().execute(async (trx) => {
    await recordAudit(
      trx,
      { ...personEntry(caller, 'confirm-information'), kind: 'confirmation' },
      now,
      [],
    )
    const added = await trx
      .insertInto('information_received')
      .values({
        client_id: caller.patientId,
        version,
        id: newId(),
        actor_id: caller.actorId,
        capacity: caller.capacity,
        channel: 'portal',
        received_at: now,
      })
      .onConflict((conflict) => conflict.columns(['client_id', 'version']).doNothing())
      .returningAll()
      .executeTakeFirst()
    if (added) return { row: added, isNew: true }
    const row = await trx
      .selectFrom('information_received')
      .selectAll()
      .where('client_id', '=', caller.patientId)
      .where('version', '=', version)
      .executeTakeFirstOrThrow()
    return { row, isNew: false }
  })
}
