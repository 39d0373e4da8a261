import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { canonical, codeSystem, extension } from '@/lib/contracts/archive/systems'
import { capacities, channels, type Capacity } from '@/lib/domain/codes/capacities'
import type { Archive } from '../../archive'
import { personEntry, type AuditEntry, type AuditOperation } from '../../log/events/audit-entry'
import { recordAudit } from '../../log/events/audited-statement'
import { refuseStatement } from '../../log/events/refuse-statement'
import { lockChain } from '../../log/events/lock-chain'
import type { ArchiveTransaction } from '../../database/tables'
import { atDesk } from '../desk/at-desk'
import { refuse, respond, type FhirContext } from '../../protocol/http/fhir-context'
import {
  groundNeeded,
  invalidParameter,
  notAllowed,
  type Problem,
} from '../../protocol/http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../../protocol/http/read-body'
import { newId } from '../../keys'
import { keepReceipt, type ReceiptNames } from '../receipts/keep-receipt'
import { nameSchema } from '../receipts/name'
import { isForClients, type PersonCaller, type SystemCaller } from '../../protocol/callers/caller'
import { allows } from '../../protocol/callers/scopes'
import { confirmationResource, type ReceivedRow } from './confirmation-resource'
import { statusOn } from '../../reference/register/information-status'
import { receiptOfConfirmation } from './receipt-of-confirmation'

const codes = <Code extends string>(system: string, ...allowed: readonly [Code, ...Code[]]) =>
  z.tuple([
    z.looseObject({
      coding: z.tuple([z.looseObject({ system: z.literal(system), code: z.enum(allowed) })]),
    }),
  ])

const bodySchema = z.object({
  resourceType: z.literal('Communication'),
  status: z.literal('completed'),
  category: codes(codeSystem.communicationCategory, 'kanta-information'),
  subject: z.looseObject({ reference: z.string(), display: nameSchema.optional() }),
  /** Who says it is known from the token; here she may be named, for the receipt. */
  sender: z.looseObject({ display: nameSchema.optional() }).optional(),
  instantiatesCanonical: z.tuple([
    z
      .string()
      .startsWith(`${canonical.kantaInformation}|`)
      .transform((text) => text.slice(canonical.kantaInformation.length + 1)),
  ]),
  medium: codes(codeSystem.channel, ...channels),
  /** At a desk: the capacity of the one who was informed. What is not said is the client herself. */
  extension: z
    .tuple([z.strictObject({ url: z.literal(extension.capacity), valueCode: z.enum(capacities) })])
    .optional(),
})

/** Nobody else receives it for the client (rule book, section 2). */
const mayConfirm: Readonly<Record<Capacity, boolean>> = {
  self: true,
  guardian: true,
  'information-right': false,
  proxy: false,
}

const unfit = invalidParameter('A Communication that confirms the Kanta information is expected.')
const unknownVersion: Problem = {
  code: 'business-rule',
  error: 'unknown-version',
  diagnostics: 'This version of the information is not in use.',
}

/**
 * POST Communication: the client has received a version of the Kanta information (I1), in the portal, or at a desk, orally or in
 * writing. Who said so, and when, comes from the token and the clock. The same version again answers what was recorded first.
 */
export async function confirmInformation(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (!isForClients(caller)) return refuse(c, 403, notAllowed)
  const refused = (status: ContentfulStatusCode, problem: Problem) =>
    refuseStatement(archive, c, status, problem)
  if (caller.kind === 'person' && !mayConfirm[caller.capacity]) {
    return refused(403, notAllowed)
  }
  if (caller.kind === 'system' && !allows(caller.scope, 'Communication', 'c')) {
    return refused(403, notAllowed)
  }
  const bytes = await readBody(c.req.raw, 50_000)
  if (!bytes) return refused(413, tooLarge)
  const json = parseJson(bytes)
  if (!json) return refused(400, notJson)
  const body = bodySchema.safeParse(json.value)
  if (!body.success || !isFor(caller, body.data)) return refused(422, unfit)
  const [version] = body.data.instantiatesCanonical
  if (!(await isInUse(archive, version))) return refused(422, unknownVersion)
  const recorded =
    caller.kind === 'person'
      ? await confirmedByPerson(archive, caller, version, body.data)
      : await confirmedAtDesk(archive, caller, version, body.data)
  if (recorded === 'no-ground') return refuse(c, 403, groundNeeded)
  const { row, isNew } = recorded
  const location = `${archive.config.url}/fhir/Communication/${row.id}`
  return respond(c, confirmationResource(row, caller), isNew ? 201 : 200, {
    Location: location,
    ETag: 'W/"1"',
  })
}

type Body = z.output<typeof bodySchema>

/** A person confirms in her own compartment, in the portal; at a desk it is said how she was informed, and in what capacity. */
function isFor(caller: PersonCaller | SystemCaller, { subject, medium, extension }: Body): boolean {
  const isPortal = medium[0].coding[0].code === 'portal'
  if (caller.kind === 'person') {
    return isPortal && !extension && subject.reference === `Patient/${caller.patientId}`
  }
  return !isPortal && mayConfirm[extension?.[0].valueCode ?? 'self']
}

const namesOf = ({ subject, sender }: Body): ReceiptNames => ({
  client: subject.display ?? null,
  actor: sender?.display ?? null,
})

function confirmedByPerson(
  archive: Archive,
  caller: PersonCaller,
  version: string,
  body: Body,
): Promise<Recorded> {
  return archive.database.transaction().execute(async (trx) => {
    await lockChain(trx, caller.patientId)
    const received = {
      client_id: caller.patientId,
      version,
      actor_id: caller.actorId,
      capacity: caller.capacity,
      channel: 'portal',
      organisation: null,
      unit_id: null,
    }
    const entryFor = (operation: AuditOperation) => personEntry(caller, operation)
    return record(archive, trx, received, entryFor, namesOf(body))
  })
}

function confirmedAtDesk(
  archive: Archive,
  caller: SystemCaller,
  version: string,
  body: Body,
): Promise<Recorded | 'no-ground'> {
  const clientId = body.subject.reference.replace(/^Patient\//, '')
  return atDesk(archive, caller, clientId, 'confirm-information', ({ trx, claim, entryFor }) => {
    const received = {
      client_id: clientId,
      version,
      actor_id: null,
      capacity: body.extension?.[0].valueCode ?? 'self',
      channel: body.medium[0].coding[0].code,
      organisation: caller.organisation,
      unit_id: claim.unit,
    }
    return record(archive, trx, received, entryFor, namesOf(body))
  })
}

async function isInUse({ database, clock }: Archive, version: string): Promise<boolean> {
  const known = await database
    .selectFrom('information_versions')
    .select('resource')
    .where('url', '=', canonical.kantaInformation)
    .where('version', '=', version)
    .executeTakeFirst()
  return statusOn(known?.resource, helsinkiDay(clock())) === 'active'
}

type Recorded = Readonly<{ row: ReceivedRow; isNew: boolean }>

/** A version that has been received already is only shown again, and leaves the row of a reading. */
async function record(
  archive: Archive,
  trx: ArchiveTransaction,
  received: Omit<ReceivedRow, 'id' | 'received_at'>,
  entryFor: (operation: AuditOperation) => AuditEntry,
  names: ReceiptNames,
): Promise<Recorded> {
  const now = archive.clock()
  const { client_id: clientId, version } = received
  const known = await trx
    .selectFrom('information_received')
    .selectAll()
    .where('client_id', '=', clientId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (known) {
    await recordAudit(trx, entryFor('search-confirmations'), now, [])
    return { row: known, isNew: false }
  }
  const row: ReceivedRow = { ...received, id: newId(), received_at: now }
  await recordAudit(trx, { ...entryFor('confirm-information'), kind: 'statement' }, now, [])
  await trx.insertInto('information_received').values(row).execute()
  await keepReceipt(archive, trx, clientId, receiptOfConfirmation(archive.config.url, row, names))
  return { row, isNew: true }
}
