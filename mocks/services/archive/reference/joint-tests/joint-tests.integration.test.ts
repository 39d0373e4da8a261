import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { followedTestSchema, jointTestsSchema } from '@/lib/contracts/archive/joint-tests'
import { bundleOf, documentBundle, relationshipEntries } from '@/mocks/vendor/bundles'
import { fhirFaults } from '../../testing/fhir-schema'
import { documentInput, newOid, testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { createTestClient, systemOf } from '../../testing/test-client'
import { enterReference } from '../../testing/enter-reference'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

const officials = {
  maja: { hetu: testHetu(200), organisation: 'county-17', task: 'main-user' },
  /** Maja, who has a post with the operator too. */
  majaAsOperator: { hetu: testHetu(200), organisation: 'archive-operator', task: 'operator' },
  jonas: { hetu: testHetu(201), organisation: 'hemvard-lyktan', task: 'main-user' },
  majaToo: { hetu: testHetu(200), organisation: 'hemvard-lyktan', task: 'main-user' },
  vera: { hetu: testHetu(202), organisation: 'county-08', task: 'main-user' },
  olga: { hetu: testHetu(203), organisation: 'archive-operator', task: 'operator' },
  otto: { hetu: testHetu(204), organisation: 'archive-operator', task: 'operator' },
  arne: { hetu: testHetu(205), organisation: 'county-17', task: 'archivist' },
  vendor: { hetu: testHetu(206), organisation: 'klientbok-oy', task: 'vendor' },
} as const
type Who = keyof typeof officials
const tokenOf = (who: Who) => archive.officialToken({ ...officials[who], name: who })

const begin = Date.parse('2026-11-21T10:00:00Z')
/** So many minutes after the beginning of the test's time. */
const at = (minute: number) => archive.setNow(new Date(begin + minute * 60_000))

let clients = 0
let hetu: string
beforeEach(() => {
  hetu = testHetu(clients++)
  at(0)
})

const plan = () => ({
  organiser: 'county-17',
  organiserSystem: 'system-county-17',
  producer: 'hemvard-lyktan',
  producerSystem: 'system-hemvard-lyktan',
  client: hetu,
  from: '2026-11-21T10:00:00Z',
  until: '2026-11-21T11:00:00Z',
})

async function post(who: Who, path: string, body: object) {
  const json = { 'content-type': 'application/json' }
  return archive.post(path, await tokenOf(who), JSON.stringify(body), json)
}
async function planned(changes: object = {}, who: Who = 'maja'): Promise<string> {
  const answer = await post(who, '/joint-tests', { ...plan(), ...changes })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { id: string }).id
}
const act = async (who: Who, id: string, what: string) =>
  (await post(who, `/joint-tests/${id}`, { act: what })).status
async function agreed(): Promise<string> {
  const id = await planned()
  expect(await act('jonas', id, 'agree')).toBe(200)
  return id
}
async function follow(who: Who, id: string) {
  const answer = await archive.get(`/joint-tests/${id}`, await tokenOf(who))
  return answer.status === 200 ? followedTestSchema.parse(await answer.json()) : answer.status
}
async function seen(id: string): Promise<string[]> {
  const told = await follow('maja', id)
  if (typeof told === 'number') throw new Error(String(told))
  return told.steps.filter((step) => step.seen).map(({ step }) => step)
}
async function list(who: Who, before?: string | null) {
  const address = before ? `/joint-tests?before=${before}` : '/joint-tests'
  const answer = await archive.get(address, await tokenOf(who))
  return jointTestsSchema.parse(await answer.json())
}

const service = { serviceTask: 'older-people', socialService: 'home-care' } as const
const unit = 'hemvard-lyktan'

/** The two systems, which do the steps of a test one by one. */
function systems() {
  const oid = newOid()
  const claim = { hetu, relationshipOid: oid, worker: { id: 'w-1', name: 'Eva Ekblad' } }
  const organiser = () => archive.claimToken('county-17', claim)
  const producer = () => archive.claimToken(unit, { ...claim, unit })
  const of = { controllerId: 'county-17', hetu, ...service, relationshipOid: oid }
  const document = (unitId: string) => documentBundle(documentInput({ ...of, unitId }))
  const tell = (until?: string) =>
    bundleOf(
      relationshipEntries({
        ...{ oid, hetu, controllerId: 'county-17', unitId: 'county-17', ...service },
        ...{ start: '2026-11-21' },
        boughtServices: [{ unitId: unit, from: '2026-11-21', ...(until && { until }) }],
      }),
    )
  const named = `subject:identifier=${encodeURIComponent(`urn:oid:1.2.246.21|${hetu}`)}`
  const read = async (id: string, token: string) =>
    (await archive.get(`/fhir/DocumentReference/${id}`, token)).status
  return {
    begin: async () => {
      await archive.store(tell(), 'county-17')
      const [id = ''] = await archive.store(document('county-17'), 'county-17')
      return id
    },
    search: async () =>
      (await archive.post('/fhir/DocumentReference/_search', await producer(), named)).status,
    read: async (id: string) => read(id, await producer()),
    store: async () => {
      const body = JSON.stringify(document(unit))
      const answer = await archive.post('/fhir', await producer(), body)
      const { entry = [] } = (await answer.json()) as {
        entry?: { response?: { location?: string } }[]
      }
      return entry[0]?.response?.location?.split('/')[1] ?? ''
    },
    organiserReads: async (id: string) => read(id, await organiser()),
    end: () => archive.store(tell('2026-11-21'), 'county-17'),
  }
}

/** All steps, three minutes apart. */
async function runThrough() {
  const two = systems()
  at(3)
  const own = await two.begin()
  at(6)
  expect(await two.search()).toBe(200)
  at(9)
  expect(await two.read(own)).toBe(200)
  at(12)
  const made = await two.store()
  at(15)
  expect(await two.organiserReads(made)).toBe(200)
  at(18)
  await two.end()
  at(21)
  expect(await two.search()).toBe(403)
  at(24)
  return { two, own }
}

/** Whether register access is open for another client, whom no test is about. */
async function isOpen(): Promise<boolean> {
  const before = hetu
  hetu = testHetu(1000 + clients++)
  const two = systems()
  await two.begin()
  const status = await two.search()
  hetu = before
  return status === 200
}

describe('a test opens register access for its client, pair and time alone (A8, D2)', () => {
  test('not before the other party has agreed, nor after it is withdrawn', async () => {
    const two = systems()
    await two.begin()
    const id = await planned()
    expect(await two.search()).toBe(403)
    expect(await act('maja', id, 'agree')).toBe(409)
    expect(await act('jonas', id, 'agree')).toBe(200)
    expect(await two.search()).toBe(200)
    expect(await act('maja', id, 'withdraw')).toBe(200)
    expect(await two.search()).toBe(403)
    expect(await act('jonas', id, 'sign')).toBe(409)
  })

  test.each([
    ['a moment before', -1, 403],
    ['at its first', 0, 200],
    ['a moment before its end', 60 * 60_000 - 1, 200],
    ['at its end', 60 * 60_000, 403],
  ])('%s', async (_name, milliseconds, status) => {
    at(-5)
    await agreed()
    const two = systems()
    await two.begin()
    archive.setNow(new Date(begin + milliseconds))
    expect(await two.search()).toBe(status)
  })

  test('no other client, system or organiser', async () => {
    await agreed()
    expect(await isOpen()).toBe(false)
    const oid = newOid()
    const controllerId = 'county-17'
    const boughtServices = [{ unitId: 'assistans-morgonrodnad', from: '2026-11-21' }]
    const told = { oid, hetu, controllerId, unitId: controllerId, start: '2026-11-21', ...service }
    await archive.store(bundleOf(relationshipEntries({ ...told, boughtServices })), controllerId)
    const other = await archive.claimToken('assistans-morgonrodnad', { hetu, relationshipOid: oid })
    const named = `subject:identifier=${encodeURIComponent(`urn:oid:1.2.246.21|${hetu}`)}`
    expect((await archive.post('/fhir/DocumentReference/_search', other, named)).status).toBe(403)
  })
})

test('each step is seen as it passes, with when and what, and each look is a row of the client', async () => {
  const id = await agreed()
  expect(await seen(id)).toEqual([])
  const two = systems()
  at(3)
  const own = await two.begin()
  expect(await seen(id)).toEqual(['begin'])
  at(6)
  await two.search()
  await two.read(own)
  expect(await seen(id)).toEqual(['begin', 'producer-searches', 'producer-reads'])
  const told = await follow('jonas', id)
  expect(told).toMatchObject({ side: 'producer', state: 'under-way' })
  expect(typeof told === 'number' ? [] : told.steps.slice(0, 4)).toEqual([
    { step: 'begin', seen: { at: '2026-11-21T10:03:00.000Z', unit, day: '2026-11-21' } },
    { step: 'producer-searches', seen: expect.objectContaining({ unit }) as object },
    {
      step: 'producer-reads',
      seen: { at: '2026-11-21T10:06:00.000Z', unit, documentType: 'decision' },
    },
    { step: 'producer-stores', seen: null },
  ])
  const rows = await archive.database
    .selectFrom('audit_events')
    .select('event')
    .where('client_id', '=', archive.patientId(hetu))
    .execute()
  expect(rows.filter(({ event }) => event.includes('follow-joint-test'))).toHaveLength(4)
})

test('no step is seen of what came before the one before it', async () => {
  const id = await agreed()
  const two = systems()
  at(1)
  expect(await two.search()).toBe(403)
  at(3)
  await two.begin()
  at(4)
  await two.end()
  expect(await seen(id)).toEqual(['begin'])
})

test('only part of the steps seen: there is no report, and nothing to sign', async () => {
  const id = await agreed()
  const two = systems()
  at(3)
  await two.begin()
  at(6)
  await two.search()
  expect(await act('maja', id, 'sign')).toBe(422)
  const report = await archive.get(`/joint-tests/${id}/report`, await tokenOf('maja'))
  expect(report.status).toBe(404)
})

test('who may not see a test gets what an id that never was gets', async () => {
  const id = await agreed()
  const none = '00000000-0000-4000-8000-000000000000'
  expect(await follow('vera', id)).toBe(404)
  expect(await follow('vera', none)).toBe(404)
  expect(await follow('arne', id)).toBe(403)
  expect(await follow('vendor', id)).toBe(404)
  expect((await list('vera')).tests.map((one) => one.id)).not.toContain(id)
  expect(await act('olga', id, 'sign')).toBe(403)
  const foreign = await post('vera', '/joint-tests', plan())
  expect(foreign.status).toBe(403)
})

test.each([
  ['a client who may live', { client: '010190-123X' }, 'client'],
  ['another’s system', { producerSystem: 'system-county-05' }, 'producerSystem'],
  ['an end before the begin', { until: '2026-11-21T09:59:59Z' }, 'until'],
  ['more than a day', { until: '2026-11-22T10:00:01Z' }, 'until'],
  ['oneself', { producer: 'county-17', producerSystem: 'system-county-17' }, 'producer'],
  ['more than is known', { more: 1 }, ''],
])('a plan is refused with where: %s', async (_name, changes, place) => {
  const answer = await post('maja', '/joint-tests', { ...plan(), ...changes })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(place)
})

test('who needs a test is told to the organiser and the operator, and to no producer', async () => {
  await systems().begin()
  const pair = { organiser: 'county-17', producer: unit }
  expect((await list('maja')).needed).toContainEqual(pair)
  expect((await list('olga')).needed).toContainEqual(pair)
  expect((await list('jonas')).needed).toEqual([])
  expect((await list('vera')).needed).toEqual([])
})

test('nobody enters a passed joint test, and the operator may take one back', async () => {
  const change = { kind: 'joint-test', key: 'county-05/system-hemvard-lyktan', reason: 'ett test' }
  const content = { passedOn: '2026-11-20', report: '00000000-0000-4000-8000-000000000000' }
  const enter = (changes: object[]) => post('olga', '/reference/changes', { changes })
  const refused = await enter([{ ...change, content }])
  expect([refused.status, await refused.text()]).toEqual([
    422,
    expect.stringContaining('changes[0].kind'),
  ])
  expect((await enter([{ ...change, content: null }])).status).toBe(201)
})

test('both sign the report of what was seen, an operator confirms, and then and no sooner access is open', async () => {
  const id = await agreed()
  await runThrough()
  expect(await seen(id)).toHaveLength(7)
  expect(await act('maja', id, 'sign')).toBe(200)
  expect(await act('maja', id, 'sign')).toBe(409)
  expect(await act('majaToo', id, 'sign')).toBe(409)
  expect(await isOpen()).toBe(false)
  expect(await act('jonas', id, 'sign')).toBe(200)
  expect(await follow('maja', id)).toMatchObject({ state: 'waiting' })
  expect(await isOpen()).toBe(false)

  const waiting = await archive.get(
    '/reference/changes?kind=joint-test&waiting=second-person',
    await tokenOf('otto'),
  )
  const { changes } = (await waiting.json()) as { changes: { id: string; content: unknown }[] }
  expect(changes.map(({ content }) => content)).toEqual([{ passedOn: '2026-11-21', report: id }])
  const decision = { ids: changes.map((one) => one.id), decision: 'confirmed' }
  expect((await post('maja', '/reference/decisions', decision)).status).toBe(404)
  expect((await post('majaAsOperator', '/reference/decisions', decision)).status).toBe(403)
  expect((await post('otto', '/reference/decisions', decision)).status).toBe(200)
  expect(await follow('jonas', id)).toMatchObject({ state: 'passed' })
  expect(await isOpen()).toBe(true)

  const answer = await archive.get(`/joint-tests/${id}/report`, await tokenOf('jonas'))
  const report = (await answer.json()) as { test: { name: string; action: unknown[] }[] }
  expect(fhirFaults(report)).toEqual([])
  expect(report.test.map(({ name }) => name).slice(-2)).toEqual(['producer-refused', 'signatures'])
  expect(report.test.at(-1)?.action).toHaveLength(2)
})

test('a vendor follows the tests of the systems that it makes, and plans none', async () => {
  const made = await createTestClient('system-of-vendor')
  const [system, ...rest] = systemOf(made, 'county-17')
  if (!system) throw new Error('no system')
  const content = { ...(system.content as object), vendor: 'klientbok-oy' }
  await enterReference(archive.database, [{ ...system, content }, ...rest], archive.now())
  // Taken up by the archive with the next change that is entered.
  const change = { kind: 'display-start', key: 'county-17/families', content: null, reason: 'x' }
  await post('maja', '/reference/changes', { changes: [change] })
  const id = await planned({ organiserSystem: made.id })
  expect(await follow('vendor', id)).toMatchObject({ side: null, may: [] })
  expect(await act('vendor', id, 'withdraw')).toBe(403)
  expect((await post('vendor', '/joint-tests', plan())).status).toBe(403)
})

test('what was agreed and signed is not altered in the database either', async () => {
  const { database } = archive
  const id = await agreed()
  const alter = database
    .updateTable('joint_tests')
    .set({ producer: 'county-08' })
    .where('id', '=', id)
  await expect(alter.execute()).rejects.toThrow('never altered')
  await expect(database.deleteFrom('joint_tests').execute()).rejects.toThrow('never removed')
})

/** A test as it is kept, planned so many minutes after the beginning. */
const kept = (minute: number, changes: object = {}) => ({
  ...{ id: randomUUID(), organiser: 'county-17', organiser_system: 'system-county-17' },
  ...{ producer: 'hemvard-lyktan', producer_system: 'system-hemvard-lyktan' },
  ...{ client_id: archive.patientId(hetu), hetu },
  ...{ from_at: new Date(begin), until_at: new Date(begin + 60_000) },
  ...{ planned_by: 'x', planned_by_name: 'x', planned_by_organisation: 'county-17' },
  ...{ planned_at: new Date(begin + minute * 60_000), ...changes },
})

test('what others have planned pushes out of the list nothing that a vendor may see', async () => {
  const own = kept(0, { organiser_system: 'klientbok-county-17' })
  const others = Array.from({ length: 200 }, (_, n) => kept(n + 1))
  await archive.database
    .insertInto('joint_tests')
    .values([own, ...others])
    .execute()
  expect((await list('vendor')).tests.map(({ id }) => id)).toContain(own.id)
})

test('the list says that there are older tests than it tells, which are asked for by the last of it', async () => {
  // Two at a time are planned at the same moment.
  const theirs = Array.from({ length: 203 }, (_, n) => kept(n >> 1, { organiser: 'county-08' }))
  const foreign = kept(0)
  await archive.database
    .insertInto('joint_tests')
    .values([...theirs, foreign])
    .execute()
  const first = await list('vera')
  expect([first.tests.length, first.next]).toEqual([200, first.tests.at(-1)?.id])
  const rest = await list('vera', first.next)
  expect([rest.tests.length, rest.next]).toEqual([3, null])
  const told = [...first.tests, ...rest.tests].map(({ id }) => id)
  expect(told.toSorted()).toEqual(theirs.map(({ id }) => id).toSorted())
  for (const before of [foreign.id, randomUUID(), 'x', '']) {
    const answer = await archive.get(`/joint-tests?before=${before}`, await tokenOf('vera'))
    expect(answer.status, before).toBe(400)
  }
})
