import { sql } from 'kysely'
import { z } from 'zod'
import type { JointTests } from '@/lib/contracts/archive/joint-tests'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { Archive } from '../../archive'
import { hasJointTest } from '../../disclosure/has-joint-test'
import type { OfficialCaller } from '../../protocol/callers/caller'
import { officialOf } from '../../protocol/callers/official-of'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed } from '../../protocol/http/outcome'
import type { Others } from '../../protocol/http/others'
import { readQuery } from '../../protocol/http/read-body'
import { findTest, findTests } from './find-tests'
import { maySeeTest } from './parties'
import { tellTest } from './tell-test'
import { testTasks } from './test-tasks'

const mostTests = 200

/** What it is asked with; /openapi.json is made of it. */
export const jointTestsQuery = z.strictObject({
  /** Only tests that come after this one in the list. */
  before: z.uuid().optional(),
})

/**
 * GET /joint-tests: the tests that concern the official, newest first, the pairs that need one, and the systems that there are to test (A8, D2).
 */
export async function listTests(archive: Archive, c: FhirContext): Promise<Response> {
  const official = officialOf(c.var.caller, testTasks)
  if (!official) return refuse(c, 403, notAllowed)
  const { database, programs, clock } = archive
  const { others, part } = c.var
  if (part) return c.json(await boughtHere(archive, official))
  const vendorOf = (system: string) => programs.find(system)?.vendor
  const query = jointTestsQuery.safeParse(Object.fromEntries(readQuery(c.req.raw)))
  if (!query.success) return refuse(c, 400, invalidParameter('before is taken.'))
  const { before } = query.data
  const place = before === undefined ? undefined : await findTest(database, before)
  if (before !== undefined && !(place && maySeeTest(official, place, vendorOf)))
    return refuse(c, 400, invalidParameter('before names no test.'))
  // Before the newest are taken: what others have planned does not push out what one may see.
  const own = programs
    .all()
    .flatMap(({ clientId, vendor }) => (vendor === official.organisation ? [clientId] : []))
  const rows = await findTests(database)
    .$if(official.task === 'main-user', (q) =>
      q.where((eb) =>
        eb.or([
          eb('organiser', '=', official.organisation),
          eb('producer', '=', official.organisation),
        ]),
      ),
    )
    .$if(official.task === 'vendor', (q) =>
      q.where((eb) =>
        eb.or([
          eb('organiser_system', '=', eb.fn.any(eb.val(own))),
          eb('producer_system', '=', eb.fn.any(eb.val(own))),
        ]),
      ),
    )
    .$if(place !== undefined, (q) => q.where(isAfter(place?.id ?? '')))
    .limit(mostTests + 1)
    .execute()
  const page = rows.slice(0, mostTests)
  const tests = page
    .filter((row) => maySeeTest(official, row, vendorOf))
    .map((row) => tellTest(row, official, programs, clock()))
  return c.json({
    tests,
    next: rows.length > mostTests ? (page.at(-1)?.id ?? null) : null,
    needed: await pairsInNeed(archive, official, others),
    systems: programs
      .all()
      .flatMap(({ clientId: id, name, organisation }) =>
        organisation === undefined ? [] : [{ id, name, organisation }],
      )
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
  } satisfies JointTests)
}

/** In the order of {@link findTests}. */
const isAfter = (id: string) => sql<boolean>`exists (
  select from joint_tests place where place.id = ${id}
    and (joint_tests.planned_at < place.planned_at or (joint_tests.planned_at = place.planned_at and joint_tests.id > place.id))
)`

/**
 * Pairs between which services are bought now, without a passed joint test. Told to the organiser, whose duty it is that the tests are
 * made, and to the operator: that an organiser names it is in the organiser's register, and no matter of the producer's yet.
 */
async function pairsInNeed(
  archive: Archive,
  official: OfficialCaller,
  others: Others | undefined,
): Promise<JointTests['needed']> {
  const { task, organisation } = official
  if (task === 'vendor') return []
  if (task === 'main-user' && !archive.organisations.isController(organisation)) return []
  const theirs = await others?.askAll({ step: 'sum' }, z.array(pairSchema))
  const own = await boughtHere(archive, official)
  const named = [...own, ...[...(theirs?.values() ?? [])].flat()]
  const pairs = new Map(named.map((pair) => [`${pair.organiser} ${pair.producer}`, pair]))
  return [...pairs]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, pair]) => pair)
    .filter(
      ({ organiser, producer }) =>
        organiser !== producer && !hasJointTest(archive, { producer, controller: organiser }),
    )
}

const pairSchema = z.object({ organiser: z.string(), producer: z.string() })

/** The pairs between which services are bought for clients who lie here. */
async function boughtHere(
  { database, clock }: Archive,
  { task, organisation }: OfficialCaller,
): Promise<readonly z.infer<typeof pairSchema>[]> {
  const today = helsinkiDay(clock())
  const { rows } = await sql<{ organiser: string; producer: string }>`
    select distinct relationship.controller_id as organiser,
      coalesce(unit.part_of, unit.id) as producer
    from bought_services as bought
    join relationships as relationship
      on relationship.client_id = bought.client_id and relationship.oid = bought.relationship_oid
    join organisations as unit on unit.id = bought.producer_unit
    where (bought.until_on is null or bought.until_on > ${today}) and relationship.status = 'active'
      and (${task} = 'operator' or relationship.controller_id = ${organisation})
    order by 1, 2`.execute(database)
  return rows
}
