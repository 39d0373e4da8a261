import { sql } from 'kysely'
import type { DisclosurePreview } from '@/lib/contracts/archive/disclosure-preview'
import type { Archive } from '../archive'
import type { ArchiveTransaction } from '../database/tables'
import { hasJointTest } from '../disclosure/has-joint-test'
import type { NamedDocument } from './promise'

type Surroundings = Pick<
  DisclosurePreview,
  'others' | 'ownRegisters' | 'boughtServices' | 'statutory'
>
type Relationship = DisclosurePreview['ownRegisters'][number]['relationships'][number]

/**
 * Towards whom the documents open or close, and who uses them whatever the client states (C5): by name where this client has such. Only
 * what concerns the documents and the registers that they lie in.
 */
export async function surroundingsOf(
  archive: Archive,
  trx: ArchiveTransaction,
  clientId: string,
  documents: readonly NamedDocument[],
  registers: readonly string[],
  today: string,
): Promise<Surroundings> {
  const relationships = await relationshipsNow(trx, clientId, today)
  const uses = await disclosuresOf(trx, clientId, documents)
  const isOther = (organisation: string) =>
    documents.length === 0
      ? !registers.includes(organisation)
      : documents.some(({ controller }) => controller !== organisation)
  const fetchers = uses.filter(({ ground }) => ground === 'consent')
  const organisations = [
    ...relationships.keys(),
    ...fetchers.map(({ organisation }) => organisation),
  ]
  return {
    others: [...new Set(organisations)].filter(isOther).map((organisation) => ({
      organisation,
      relationships: relationships.get(organisation) ?? [],
      fetches: fetchers
        .filter((fetch) => fetch.organisation === organisation)
        .map(({ unit, socialService, consent, documents, last }) => ({
          unit,
          socialService,
          consent,
          documents,
          last,
        })),
    })),
    ownRegisters: registers.map((controller) => ({
      controller,
      relationships: relationships.get(controller) ?? [],
    })),
    boughtServices: (await boughtServicesNow(trx, clientId, registers, today)).filter(
      (service) => hasJointTest(archive, service) && reaches(service, documents),
    ),
    statutory: uses
      .filter(({ ground }) => ground === 'statutory-right')
      .map(({ organisation, unit, socialService, statutoryGround, last }) => ({
        organisation,
        unit,
        socialService,
        ground: statutoryGround ?? '',
        last,
      })),
  }
}

async function relationshipsNow(
  trx: ArchiveTransaction,
  clientId: string,
  today: string,
): Promise<ReadonlyMap<string, Relationship[]>> {
  const rows = await trx
    .selectFrom('relationships')
    .select(['controller_id', 'unit_id', 'social_service', 'start_on'])
    .where('client_id', '=', clientId)
    .where('status', '=', 'active')
    .where('start_on', '<=', today)
    .orderBy('start_on')
    .orderBy('id')
    .execute()
  const found = new Map<string, Relationship[]>()
  for (const { controller_id, unit_id, social_service, start_on } of rows) {
    const relationship = { unit: unit_id, socialService: social_service, from: start_on }
    found.set(controller_id, [...(found.get(controller_id) ?? []), relationship])
  }
  return found
}

/** Services that have begun and not ended (D2); the day that is recorded as the end is not theirs any more. */
function boughtServicesNow(
  trx: ArchiveTransaction,
  clientId: string,
  registers: readonly string[],
  today: string,
): Promise<DisclosurePreview['boughtServices']> {
  if (registers.length === 0) return Promise.resolve([])
  return trx
    .selectFrom('bought_services as bought')
    .innerJoin('relationships', (join) =>
      join
        .onRef('relationships.client_id', '=', 'bought.client_id')
        .onRef('relationships.oid', '=', 'bought.relationship_oid'),
    )
    .select([
      'bought.producer_unit as producer',
      'relationships.controller_id as controller',
      'relationships.service_task as serviceTask',
      'relationships.social_service as socialService',
      'bought.from_on as from',
      'bought.until_on as until',
    ])
    .where('bought.client_id', '=', clientId)
    .where('relationships.controller_id', 'in', registers)
    .where('bought.from_on', '<=', today)
    .where((eb) => eb.or([eb('bought.until_on', 'is', null), eb('bought.until_on', '>', today)]))
    .where('relationships.status', '=', 'active')
    .where('relationships.start_on', '<=', today)
    .orderBy('bought.from_on')
    .orderBy('bought.producer_unit')
    .execute()
}

/** Register access is to the service task that was bought; to a register without such documents, it is told of as it is. */
function reaches(
  { controller, serviceTask }: DisclosurePreview['boughtServices'][number],
  documents: readonly NamedDocument[],
): boolean {
  const inRegister = documents.filter((document) => document.controller === controller)
  return inRegister.length === 0 || inRegister.some((one) => one.serviceTask === serviceTask)
}

type Use = {
  organisation: string
  unit: string | null
  socialService: string | null
  ground: string
  statutoryGround: string | null
  consent: string | null
  documents: string[]
  last: string
}

/** Who has been given these documents out of another's register, as the log has it. */
async function disclosuresOf(
  trx: ArchiveTransaction,
  clientId: string,
  documents: readonly NamedDocument[],
): Promise<Use[]> {
  const ids = documents.map(({ id }) => id)
  if (ids.length === 0) return []
  const { rows } = await sql<Use>`
    select facts ->> 'organisation' as organisation, facts ->> 'unit' as unit,
      facts ->> 'socialService' as "socialService", facts ->> 'ground' as ground,
      facts ->> 'statutoryGround' as "statutoryGround", facts ->> 'will' as consent,
      array_agg(distinct fetched.id) as documents, max(facts ->> 'recorded') as last
    from audit_events
    cross join lateral jsonb_array_elements_text(facts -> 'documents') as fetched (id)
    where client_id = ${clientId} and facts ->> 'kind' = 'disclosure'
      and fetched.id = any(${ids}::text[])
    group by 1, 2, 3, 4, 5, 6
    order by last desc, 1, 2, 3, 6`.execute(trx)
  return rows
}
