import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { Archive } from '../archive'
import type { ArchiveTransaction } from '../database/tables'
import type { SystemCaller } from '../protocol/callers/caller'
import type { SystemClaim } from '../protocol/callers/claim'
import { groundsOn } from '../protocol/tokens/registered-client'
import { hasJoined } from '../reference/register/deployment-content'
import { organisersUnderTest } from '../reference/under-test/organisers-under-test'
import { claimOf, type NamedRelationship } from './claim-of'
import type { Claim } from '../rules/decide-disclosure'

export type LookedUp = Readonly<{
  claim: Claim
  /** The relationship that is named, when the client has it. */
  relationship: NamedRelationship | null
}>

/** What a system's claim comes to now, by what the archive knows of the client relationship that it names. */
export async function lookUpClaim(
  archive: Archive,
  trx: ArchiveTransaction,
  caller: SystemCaller,
  claim: SystemClaim,
): Promise<LookedUp> {
  const { programs, organisations, clock } = archive
  const today = helsinkiDay(clock())
  const relationship = await findRelationship(trx, claim)
  const program = programs.find(caller.software)
  const { clientId } = claim
  const underTest = await organisersUnderTest(trx, {
    ...{ clientId, software: caller.software, now: clock() },
  })
  const facts = {
    organisation: caller.organisation,
    claim,
    relationship,
    jointTests: [...(program?.jointTests ?? []), ...underTest],
    statutoryGrounds: groundsOn(program, today),
    agreements: organisations.agreementsOf(caller.organisation),
    functions: {
      own: functionsOf(archive, caller.organisation, today),
      controller: relationship ? functionsOf(archive, relationship.controller, today) : [],
    },
    mayProvide: archive.mayProvide(caller.organisation, today),
    today,
  }
  return { claim: claimOf(facts), relationship }
}

/** What a controller has taken into use: nothing before the day on which it joins (A11). */
function functionsOf({ deploymentOf }: Archive, controller: string, today: string) {
  const decision = deploymentOf(controller)
  return decision && hasJoined(decision, today) ? decision.functions : []
}

async function findRelationship(
  trx: ArchiveTransaction,
  { clientId, relationship: oid }: SystemClaim,
): Promise<NamedRelationship | null> {
  if (oid === null) return null
  const row = await trx
    .selectFrom('relationships')
    .selectAll()
    .where('client_id', '=', clientId)
    .where('oid', '=', oid)
    .executeTakeFirst()
  if (!row) return null
  const bought = await trx
    .selectFrom('bought_services')
    .select(['producer_unit', 'from_on', 'until_on'])
    .where('client_id', '=', clientId)
    .where('relationship_oid', '=', oid)
    .execute()
  return {
    controller: row.controller_id,
    serviceTask: row.service_task,
    socialService: row.social_service,
    status: row.status,
    start: row.start_on,
    boughtServices: bought.map(({ producer_unit: unit, from_on: from, until_on: until }) => ({
      unit,
      from,
      until,
    })),
  }
}
