import { randomUUID } from 'node:crypto'
import { plannedTestSchema } from '@/lib/contracts/archive/joint-tests'
import { isInventedHetu } from '@/lib/domain/identity/is-invented-hetu'
import type { Archive } from '../../archive'
import { officialOf } from '../../protocol/callers/official-of'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed } from '../../protocol/http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../../protocol/http/read-body'
import { isHere } from '../../instances/instances-config'
import { sideOf } from './parties'

const hour = 3_600_000
/** A test is run at an agreed time, and not for days on end. Ours. */
const longest = 24 * hour
const furthest = 366 * 24 * hour

type Plan = ReturnType<typeof plannedTestSchema.parse>

/**
 * POST /joint-tests: a main user of one of two parties proposes a joint test of register access to the other (A8): the pair of systems, an
 * invented client and the time. It opens nothing until the other party has agreed.
 */
export async function planTest(archive: Archive, c: FhirContext): Promise<Response> {
  const official = officialOf(c.var.caller, ['main-user'])
  if (!official) return refuse(c, 403, notAllowed)
  const bytes = await readBody(c.req.raw, 20_000)
  if (!bytes) return refuse(c, 413, tooLarge)
  const json = parseJson(bytes)
  if (!json) return refuse(c, 400, notJson)
  const read = plannedTestSchema.safeParse(json.value)
  if (!read.success) {
    const places = read.error.issues.map(({ path }) => path.map(String).join('.'))
    return refuse(c, 422, ...places.map(unfit))
  }
  const plan = read.data
  const side = sideOf(official, plan)
  if (!side) return refuse(c, 403, notAllowed)
  const now = archive.clock()
  const faults = faultsOf(plan, archive, now)
  if (faults.length > 0) return refuse(c, 422, ...faults.map(unfit))
  const id = randomUUID()
  await archive.database
    .insertInto('joint_tests')
    .values({
      id,
      organiser: plan.organiser,
      organiser_system: plan.organiserSystem,
      producer: plan.producer,
      producer_system: plan.producerSystem,
      client_id: archive.keys.patientId(plan.client),
      hetu: plan.client,
      from_at: new Date(plan.from),
      until_at: new Date(plan.until),
      planned_by: official.actorId,
      planned_by_name: official.actorName,
      planned_by_organisation: official.organisation,
      planned_at: now,
    })
    .execute()
  return c.json({ id }, 201)
}

/** What of a plan can't be: names of its parts. */
function faultsOf(
  plan: Plan,
  { organisations, programs, keys, config }: Archive,
  now: Date,
): (keyof Plan)[] {
  const { organiser, organiserSystem, producer, producerSystem, client } = plan
  const from = new Date(plan.from)
  const until = new Date(plan.until)
  const isOf = (system: string, organisation: string) =>
    programs.find(system)?.organisation === organisation
  const length = until.getTime() - from.getTime()
  const isFar = from.getTime() - now.getTime() > furthest
  return [
    ...(organisations.isController(organiser) ? [] : (['organiser'] as const)),
    ...(organisations.has(producer) && producer !== organiser ? [] : (['producer'] as const)),
    ...(isOf(organiserSystem, organiser) ? [] : (['organiserSystem'] as const)),
    ...(isOf(producerSystem, producer) ? [] : (['producerSystem'] as const)),
    ...(isInventedHetu(client) && isHere(config.instances, keys.patientId(client))
      ? []
      : (['client'] as const)),
    ...(isFar ? (['from'] as const) : []),
    ...(length > 0 && length <= longest && until > now ? [] : (['until'] as const)),
  ]
}

const sentences: Readonly<Record<string, string>> = {
  organiser: 'The organiser is a controller that the archive knows.',
  producer: 'The producer is another organisation that the archive knows.',
  organiserSystem: 'The system is registered for the organiser.',
  producerSystem: 'The system is registered for the producer.',
  client:
    'The client is invented: individual number 900–999. Of an archive that is divided she lies in the instance that leads: take another.',
  from: 'A moment with a time zone, within a year.',
  until: 'A moment after the first and after now, at most a day later.',
}

const unfit = (expression: string) => ({
  ...invalidParameter(sentences[expression] ?? 'It is not as a plan is.'),
  expression,
})
