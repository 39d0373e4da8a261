import type { Subscription } from 'fhir/r4'
import { sql } from 'kysely'
import { z } from 'zod'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { extension } from '@/lib/contracts/archive/systems'
import type { Archive } from '../../archive'
import { personEntry } from '../events/audit-entry'
import { recordAudit } from '../events/audited-statement'
import type { ArchiveDatabase } from '../../database/tables'
import { refuse, respond, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed } from '../../protocol/http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../../protocol/http/read-body'
import { newId } from '../../keys'
import { forgetKnown } from './known-organisations'
import { moveBoxes } from './outbox'

const known = z.object({
  url: z.literal(extension.knownOrganisation),
  valueReference: z.object({ reference: z.string().regex(/^Organization\/[A-Za-z0-9.-]{1,64}$/) }),
})

const bodySchema = z.object({
  resourceType: z.literal('Subscription'),
  extension: z.array(known).max(2_000).default([]),
  status: z.literal('requested'),
  reason: z.string().min(1),
  criteria: z.string(),
  channel: z.object({
    type: z.literal('rest-hook'),
    endpoint: z.url({ protocol: /^https?$/ }).max(500),
    payload: z.literal('application/json'),
    header: z.tuple([z.string().regex(/^Authorization: Bearer [A-Za-z0-9_-]{43}$/)]),
  }),
})

/** With every organisation that there is. Bytes. */
const longestBody = 500_000

const unfit = invalidParameter(
  'A Subscription by rest-hook on the AuditEvents of the token’s patient is expected; of one who acts for her, on her DocumentReferences and without organisations.',
)
const strangeEndpoint = invalidParameter('The endpoint is none that the portal has registered.')

/**
 * POST Subscription: the client is told through the portal when something new happens (lib/contracts/archive/note.ts), and who acts
 * for her of new documents alone. The same portal's earlier one for the same person about her ends. It calls only addresses that the
 * portal has registered.
 */
export async function subscribe(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (caller.kind !== 'person') return refuse(c, 403, notAllowed)
  const bytes = await readBody(c.req.raw, longestBody)
  if (!bytes) return refuse(c, 413, tooLarge)
  const json = parseJson(bytes)
  if (!json) return refuse(c, 400, notJson)
  const body = bodySchema.safeParse(json.value)
  const isSelf = caller.capacity === 'self'
  const criteria = `${isSelf ? 'AuditEvent' : 'DocumentReference'}?patient=Patient/${caller.patientId}`
  if (!body.success || body.data.criteria !== criteria) return refuse(c, 422, unfit)
  if (!isSelf && body.data.extension.length > 0) return refuse(c, 422, unfit)
  const { endpoint, header } = body.data.channel
  if (!hooksOf(archive, caller.software).includes(endpoint)) return refuse(c, 422, strangeEndpoint)

  const row = {
    client_id: caller.patientId,
    id: newId(),
    software: caller.software,
    subscriber: caller.actorId,
    capacity: caller.capacity,
    endpoint,
    authorization_header: header[0].slice('Authorization: '.length),
    created_at: archive.clock(),
    ended_at: null,
  }
  await archive.database.transaction().execute(async (trx) => {
    await recordAudit(trx, personEntry(caller, 'subscribe'), row.created_at, [])
    const ended = await trx
      .updateTable('subscriptions')
      .set({ ended_at: row.created_at })
      .where('client_id', '=', row.client_id)
      .where('software', '=', row.software)
      .where('subscriber', '=', row.subscriber)
      .where('ended_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    await trx.insertInto('subscriptions').values(row).execute()
    await rememberKnown(trx, row, body.data.extension)
    if (ended) await tellInstead(trx, row.client_id, ended.id, row.id)
    await noteDelayed(trx, row)
  })
  const { type, payload } = body.data.channel
  // The header is a secret between the two and is not told again.
  const resource: Subscription = {
    resourceType: 'Subscription',
    id: row.id,
    status: 'active',
    reason: body.data.reason,
    criteria,
    channel: { type, endpoint, payload },
  }
  return respond(c, resource, 201, {
    Location: `${archive.config.url}/fhir/Subscription/${row.id}`,
  })
}

async function rememberKnown(
  database: ArchiveDatabase,
  { client_id, id }: Readonly<{ client_id: string; id: string }>,
  extensions: readonly z.infer<typeof known>[],
): Promise<void> {
  const organisations = extensions.map(({ valueReference }) => valueReference.reference.slice(13))
  if (organisations.length === 0) return
  const rows = [...new Set(organisations)].map((organisation) => ({ client_id, id, organisation }))
  await database.insertInto('known_organisations').values(rows).execute()
}

/** Of what is delayed already she is told on its day too, as of what is stored later (V14). */
async function noteDelayed(
  database: ArchiveDatabase,
  { client_id, id, created_at: now }: Readonly<{ client_id: string; id: string; created_at: Date }>,
): Promise<void> {
  await sql`
    insert into document_notes (client_id, id, document_id, made_at, next_at)
    select d.client_id, ${id}, d.id, due.at, due.at
    from documents d cross join lateral (select
      (d.delay_until + interval '8 hours' + random() * interval '8 hours') at time zone 'Europe/Helsinki' as at) due
    where d.client_id = ${client_id} and d.status = 'current' and d.delayed
      and d.delay_until > ${helsinkiDay(now)}::date
    on conflict do nothing`.execute(database)
}

/** What was due under the earlier subscription is told under the new one. */
async function tellInstead(database: ArchiveDatabase, client: string, earlier: string, id: string) {
  await moveBoxes(database, { client_id: client, id: earlier }, id)
  await forgetKnown(database, client, earlier)
}

function hooksOf({ programs }: Archive, software: string): readonly string[] {
  return programs.find(software)?.hooks ?? []
}
