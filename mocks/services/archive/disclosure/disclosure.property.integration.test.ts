import type { Bundle } from 'fhir/r4'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar/add-to-day'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { socialServices } from '@/lib/domain/codes/social-services'
import {
  bundleOf,
  documentBundle,
  relationshipEntries,
  type DocumentInput,
  type RelationshipInput,
} from '@/mocks/vendor/bundles'
import { verifyChain } from '../log/tree/verify-chain'
import { documentInput, newOid, testHetu } from '../testing/make-document'
import { disclosureRules } from '../rules/decide-disclosure'
import { stateDirective } from '../testing/state-directive'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import { ruleBook, type Asker, type Happening, type HistoryDocument } from './testing/oracle'
import { firstDay, order, worlds, type World } from './testing/worlds'

/** A world costs some hundred requests. There are a hundred HETUs, and each world needs a client of its own. */
const most = 100
const runs = Math.min(most, Number(process.env.DISCLOSURE_WORLDS ?? 40))
const batch = 20

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

let clients = 0

test('what is given, refused and logged in random worlds is what the rule book says', async () => {
  const seen = new Set<string>()
  // A property about a rule that never came up would say nothing: then some worlds more are looked at.
  while (clients < runs || (seen.size < disclosureRules.length && clients + batch <= most)) {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        for (const rule of await live(world)) seen.add(rule)
      }),
      { numRuns: Math.min(batch, most - clients), endOnFailure: true },
    )
  }
  expect([...seen].sort()).toEqual([...disclosureRules])
}, 600_000)

/** Lets a world happen in the archive, asking as it goes. Gives the rules that were met. */
async function live({ documents, steps }: World): Promise<ReadonlySet<string>> {
  const hetu = testHetu(clients++)
  const run = newOid()
  const client = archive.patientId(hetu)
  let today = firstDay
  const noon = () => archive.setNow(new Date(`${today}T10:00:00Z`))
  noon()
  const ids = new Map<string, string>()
  for (const document of documents) ids.set(document.set, await store(document, hetu, run))
  const history: Happening[] = []
  const met = new Set<string>()
  for (const step of steps) {
    if (step.kind === 'day passes') today = addDays(today, 1)
    noon()
    if (step.kind === 'happens') {
      history.push(step.event)
      await happen(step.event, history, { hetu, client, run })
    }
    if (step.kind !== 'asks') continue
    const rules = new Map(
      documents.map((each) => [each.set, ruleBook(each, step.asker, history, today, order)]),
    )
    for (const rule of rules.values()) met.add(rule)
    await ask(step.asker, rules, ids, { hetu, client, run })
  }
  expect(await verifyChain(archive.database, client)).toMatchObject({ intact: true })
  return met
}

type Place = Readonly<{ hetu: string; client: string; run: string }>

/** In every way in which it can be asked: by search, and one by one. The log says by what rule. */
async function ask(
  asker: Asker,
  rules: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, string>,
  { hetu, client, run }: Place,
): Promise<void> {
  const { organisation, unit, relationship, right } = asker
  const worker = { id: 'w-1', name: 'Eva Ekblad' }
  const ground =
    relationship !== undefined
      ? { relationshipOid: `${run}.${relationship}` }
      : right !== undefined
        ? ({ statutoryGround: 'urgent-need' } as const)
        : ({ archivist: true } as const)
  const token = await archive.claimToken(organisation, { hetu, unit, worker, ...ground })
  const isGiven = (rule: string) => ['D1', 'D2', 'D3', 'D4', 'D8'].includes(rule)
  const expected = [...rules].filter(([, rule]) => isGiven(rule)).map(([set]) => ids.get(set))
  const hasGround = asker.archivist ?? [...rules.values()].some((rule) => rule !== 'D0')

  const known = new Set(ids.values())
  const before = await lastSequence(client)
  const form = `subject:identifier=${encodeURIComponent(`urn:oid:1.2.246.21|${hetu}`)}&_count=100`
  const found = await archive.post('/fhir/DocumentReference/_search', token, form)
  expect(found.status).toBe(hasGround ? 200 : 403)
  if (found.status === 200) {
    const { entry = [] } = (await found.json()) as Bundle
    const given = entry.map(({ resource }) => resource?.id ?? '').filter((id) => known.has(id))
    expect(given.sort()).toEqual(expected.sort())
  }
  const logged = [...(await rulesLogged(client, before))].filter(([id]) => known.has(id))
  const named = hasGround ? namedRules(rules, ids, asker) : new Map<string, string>()
  expect(new Map(logged)).toEqual(named)

  for (const [set, rule] of rules) {
    const answer = await archive.get(`/fhir/DocumentReference/${ids.get(set)}`, token)
    expect([set, rule, answer.status]).toEqual([set, rule, isGiven(rule) ? 200 : 404])
  }
}

/** An archivist does not search the registers of others at all. */
function namedRules(
  rules: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, string>,
  { archivist }: Asker,
): ReadonlyMap<string, string> {
  const searched = [...rules].filter(([, rule]) => !archivist || rule === 'D1')
  return new Map(searched.map(([set, rule]) => [ids.get(set) ?? '', rule]))
}

async function lastSequence(client: string): Promise<number> {
  const head = await archive.database
    .selectFrom('audit_chains')
    .select('sequence')
    .where('client_id', '=', client)
    .executeTakeFirst()
  return head?.sequence ?? 0
}

async function rulesLogged(client: string, after: number): Promise<ReadonlyMap<string, string>> {
  const rows = await archive.database
    .selectFrom('audit_events')
    .select('event')
    .where('client_id', '=', client)
    .where('sequence', '>', after)
    .execute()
  const events = rows.map(({ event }) => JSON.parse(event) as { rule: string; documents: string[] })
  return new Map(
    events.flatMap(({ rule, documents }) => documents.map((id) => [id, rule] as const)),
  )
}

async function store(document: HistoryDocument, hetu: string, run: string): Promise<string> {
  const { controller, set, task, service, format, status } = document
  const input = documentInput({
    hetu,
    setOid: `${run}.7.${set.charCodeAt(0)}`,
    controllerId: controller,
    unitId: controller,
    serviceTask: serviceTasks.find((each) => each === task),
    socialService: socialServices.find((each) => each === service),
    format: format as DocumentInput['format'],
    createdAt: format === 'old' ? '2018-10-01T10:00:00+03:00' : '2026-10-01T10:00:00+03:00',
  })
  const [id = ''] = await archive.store(documentBundle(input), controller)
  if (status === 'superseded') {
    const successor = { ...input, versionOid: newOid(), replaces: input.versionOid }
    await archive.store(documentBundle(successor), controller)
  }
  return status === 'annulled' ? annul(id, controller) : id
}

async function annul(id: string, controller: string): Promise<string> {
  const parameter = [{ name: 'reason', valueString: 'Fel klient.' }]
  const body = JSON.stringify({ resourceType: 'Parameters', parameter })
  const token = await archive.systemToken(controller)
  const answer = await archive.post(`/fhir/DocumentReference/${id}/$annul`, token, body)
  expect(answer.status).toBe(200)
  return id
}

async function happen(
  event: Happening,
  history: readonly Happening[],
  { hetu, client, run }: Place,
): Promise<void> {
  if ('oid' in event) {
    const relationship = relationshipNow(event.oid, history, hetu, run)
    await archive.store(bundleOf(relationshipEntries(relationship)), relationship.controllerId)
    return
  }
  const said =
    event.what === 'taken back'
      ? ({
          kind: history.some(
            ({ what, ...past }) => what === 'consent' && 'id' in past && past.id === event.id,
          )
            ? 'consent-withdrawn'
            : 'prohibition-cancelled',
        } as const)
      : event.what === 'consent'
        ? ({ kind: 'consent-given' } as const)
        : ({
            kind: 'prohibition-set',
            target_set: event.set === undefined ? null : `${run}.7.${event.set.charCodeAt(0)}`,
            target_service_task: event.task ?? null,
            target_controller: event.controller ?? null,
          } as const)
  await stateDirective(
    archive.database,
    client,
    { ...said, will_id: `${run} ${event.id}` },
    archive.now(),
  )
}

/** The whole relationship as its controller sends it, after all that has happened to it. */
function relationshipNow(
  oid: string,
  history: readonly Happening[],
  hetu: string,
  run: string,
): RelationshipInput {
  const own = history.filter((event) => 'oid' in event && event.oid === oid)
  const begin = own.find((event) => event.what === 'relationship begins')
  if (begin?.what !== 'relationship begins') throw new Error('it has not begun')
  const task = serviceTasks.find((each) => each === begin.task)
  const service = socialServices.find((each) => each === begin.service)
  if (!task || !service) throw new Error('no such code')
  const hasEnded = own.some(({ what }) => what === 'relationship ends')
  return {
    oid: `${run}.${oid}`,
    hetu,
    controllerId: begin.controller,
    unitId: begin.controller,
    serviceTask: task,
    socialService: service,
    start: begin.day,
    ...(hasEnded && { end: begin.day }),
    boughtServices: own.flatMap((event) => {
      if (event.what !== 'service is bought') return []
      const end = own.find((later) => later.what === 'service ends' && later.unit === event.unit)
      const until = end?.what === 'service ends' ? end.day : undefined
      return [{ unitId: event.unit, from: event.from, ...(until && { until }) }]
    }),
  }
}
