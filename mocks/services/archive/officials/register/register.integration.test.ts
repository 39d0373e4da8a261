import type { AuditEvent, Bundle, DocumentReference } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '../../log/tree/verify-chain'
import { fhirFaults } from '../../testing/fhir-schema'
import { documentOf, hetus, testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { eventsOf } from '../testing/ask-as'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

const at17 = { controllerId: 'county-17', unitId: 'unit-blaklockan' } as const
const worker = { id: 'w-1', name: 'Eva Ekblad' }
let clients = 300
const someone = () => testHetu(clients++)
async function stored(hetu: string, changes: Parameters<typeof documentOf>[0] = {}) {
  const [id = ''] = await archive.store(documentOf({ hetu, ...changes }), changes.controllerId)
  return id
}
/** A second later than what was done before. */
async function read(hetu: string, id: string, organisation = 'county-05') {
  archive.setNow(new Date(archive.now().getTime() + 1000))
  const token = await archive.claimToken(organisation, {
    hetu,
    statutoryGround: 'supervision',
    worker,
  })
  expect((await archive.get(`/fhir/DocumentReference/${id}`, token)).status).toBe(200)
}
const supervisor = (organisation = 'county-05') =>
  archive.officialToken({ hetu: hetus.carl, organisation, task: 'supervisor' })
async function search(token: string, query = '') {
  const answer = await archive.get(`/fhir/AuditEvent${query}`, token)
  expect(answer.status).toBe(200)
  const bundle = (await answer.json()) as Bundle
  expect(fhirFaults(bundle)).toEqual([])
  const events = (bundle.entry ?? []).map(({ resource }) => resource as AuditEvent)
  return { events, next: bundle.link?.find(({ relation }) => relation === 'next')?.url }
}
const operationsOf = (events: readonly AuditEvent[]) =>
  events.map(({ subtype }) => subtype?.[1]?.code)

test('the use of the own register as AuditEvents: to its supervisor, and to a system with the scope', async () => {
  const hetu = someone()
  const id = await stored(hetu)
  const foreign = await stored(hetu, at17)
  await read(hetu, id)
  await read(hetu, foreign)
  await read(hetu, id, 'county-17')
  const patient = `?patient=Patient/${archive.patientId(hetu)}`
  const system = await archive.systemToken('county-05', 'system/AuditEvent.rs')
  for (const token of [await supervisor(), system]) {
    const { events } = await search(token, patient)
    expect(operationsOf(events)).toEqual(['read-document', 'read-document'])
    const [theirs, own] = events
    expect(own?.agent).toContainEqual(
      expect.objectContaining({ who: { identifier: { value: 'w-1' }, display: 'Eva Ekblad' } }),
    )
    expect(own?.agent.filter(({ requestor }) => requestor)).toHaveLength(1)
    expect(JSON.stringify(theirs)).not.toContain('Eva')
    expect(JSON.stringify(events)).not.toContain(foreign)
  }
  const looks = (await eventsOf(archive, hetu)).filter(
    ({ operation }) => operation === 'supervise-use',
  )
  expect(looks).toMatchObject([
    { by: 'person', kind: 'maintenance' },
    { by: 'system', kind: 'maintenance', software: 'system-county-05' },
  ])
  expect(await verifyChain(archive.database, archive.patientId(hetu))).toMatchObject({
    intact: true,
  })
})

test('searches by day, page by page, and refuses what it does not know', async () => {
  const hetu = someone()
  const id = await stored(hetu)
  for (let n = 0; n < 3; n += 1) await read(hetu, id)
  const patient = `patient=${archive.patientId(hetu)}`
  const token = await supervisor()
  expect((await search(token, `?${patient}&date=ge2026-11-21`)).events).toHaveLength(3)
  expect((await search(token, `?${patient}&date=lt2026-11-21`)).events).toHaveLength(0)
  const first = await search(token, `?${patient}&_count=2`)
  const second = await search(token, new URL(first.next ?? '').search)
  const ids = [...first.events, ...second.events].map((event) => event.id)
  expect(new Set(ids).size).toBe(3)
  expect(second.next).toBeUndefined()
  for (const query of ['agent=x', 'patient=anna', 'date=ne2026', '_cursor=x', '_summary=count'])
    expect((await archive.get(`/fhir/AuditEvent?${query}`, token)).status).toBe(400)
  const elsewhere = await supervisor('county-17')
  const stolen = await archive.get(`/fhir/AuditEvent${new URL(first.next ?? '').search}`, elsewhere)
  expect(stolen.status).toBe(400)
})

const lines = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { resourceType: string; id: string; subject?: object })

test('who is asked about in vain has a row, and an id that is nobody’s makes no log', async () => {
  const token = await supervisor()
  const hetu = testHetu(399)
  const [nobody, somebody] = ['f'.repeat(32), archive.patientId(hetu)]
  await archive.store(
    documentOf({ hetu, controllerId: 'county-17', unitId: 'county-17' }),
    'county-17',
  )
  const chains = async (id: string) =>
    archive.database
      .selectFrom('audit_chains')
      .select('sequence')
      .where('client_id', '=', id)
      .execute()
  for (const id of [nobody, somebody])
    expect((await search(token, `?patient=Patient/${id}`)).events).toEqual([])
  expect([await chains(nobody), (await chains(somebody)).length]).toEqual([[], 1])
})

test('the export is the whole of the own register, a line each, and nothing else', async () => {
  const people = Array.from({ length: 120 }, someone)
  for (const hetu of people) await stored(hetu, { controllerId: 'thl', unitId: 'thl' })
  const [first = ''] = people
  const special = await stored(first, { controllerId: 'thl', unitId: 'thl', specialContent: true })
  await stored(first)
  const token = await archive.systemToken('thl', 'system/Register.r')
  const answer = await archive.get('/fhir/$export', token)
  expect(answer.headers.get('content-type')).toBe('application/fhir+ndjson')
  expect(answer.headers.get('x-total-count')).toBe('121')
  const resources = lines(await answer.text())
  expect(resources).toHaveLength(121)
  expect(resources.flatMap(fhirFaults)).toEqual([])
  const all = await archive.database
    .selectFrom('documents')
    .select('id')
    .where('controller_id', '=', 'thl')
    .execute()
  expect(resources.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted())
  for (const hetu of people) {
    const rows = (await eventsOf(archive, hetu)).filter(
      ({ operation }) => operation === 'export-register',
    )
    const expected = hetu === first ? 2 : 1
    expect(rows).toHaveLength(expected)
    expect(rows[0]).toMatchObject({ kind: 'maintenance', by: 'system', register: 'thl' })
    if (hetu === first) expect(rows[1]?.documents).toEqual([special])
  }
  const client = archive.patientId(first)
  expect(await verifyChain(archive.database, client)).toMatchObject({ intact: true })

  const since = new Date(archive.now().getTime() + 1000).toISOString()
  const later = await archive.get(`/fhir/$export?_since=${encodeURIComponent(since)}`, token)
  expect(await later.text()).toBe('')
  const both = await archive.get('/fhir/$export?_type=DocumentReference,AuditEvent', token)
  const types = lines(await both.text()).map(({ resourceType }) => resourceType)
  expect(types.filter((type) => type === 'DocumentReference')).toHaveLength(121)
  // The first export left a row for each client, and two for the one of whom something may be hidden.
  expect(types.filter((type) => type === 'AuditEvent')).toHaveLength(121)
  const contents = await archive.get('/fhir/$export?_type=Binary', token)
  expect(contents.headers.get('x-total-count')).toBeNull()
  const binaries = lines(await contents.text())
  expect(binaries).toHaveLength(121)
  expect(binaries.flatMap(fhirFaults)).toEqual([])
  const named = resources.map(
    (resource) => (resource as unknown as DocumentReference).content[0]?.attachment.url,
  )
  expect(binaries.map(({ id }) => `Binary/${id}`).toSorted()).toEqual(named.toSorted())
})

test('whoever’s use leaves has a row too, without a new document and after the end of the last (L1)', async () => {
  const [changed, ended] = [someone(), someone()]
  for (const hetu of [changed, ended])
    await stored(hetu, { controllerId: 'county-17', unitId: 'county-17' })
  archive.setNow(new Date(archive.now().getTime() + 5_000))
  const since = archive.now().toISOString()
  const token = await archive.systemToken('county-17', 'system/Register.r')
  // The use that is exported afterwards is this export itself.
  await (await archive.get('/fhir/$export', token)).text()
  const gone = archive.patientId(ended)
  await archive.database.deleteFrom('document_bodies').where('client_id', '=', gone).execute()
  await archive.database.deleteFrom('binaries').where('client_id', '=', gone).execute()
  await archive.database.deleteFrom('documents').where('client_id', '=', gone).execute()

  const rowsBefore = await Promise.all([changed, ended].map((hetu) => exportsOf(hetu)))
  const path = `/fhir/$export?_type=AuditEvent&_since=${encodeURIComponent(since)}`
  const events = lines(await (await archive.get(path, token)).text())
  const ids = [changed, ended].map((hetu) => archive.patientId(hetu))
  for (const id of ids) expect(JSON.stringify(events)).toContain(id)
  const rowsAfter = await Promise.all([changed, ended].map((hetu) => exportsOf(hetu)))
  expect(rowsAfter.map(({ length }) => length)).toEqual(rowsBefore.map(({ length }) => length + 1))
  // Nobody of whom nothing leaves has a row.
  const quiet = someone()
  await stored(quiet)
  await (await archive.get(path, token)).text()
  expect(await exportsOf(quiet)).toEqual([])
})

const exportsOf = async (hetu: string) =>
  (await eventsOf(archive, hetu)).filter(({ operation }) => operation === 'export-register')

test('the export needs a scope of its own, and takes no parameter that it does not know', async () => {
  const without = await archive.systemToken('county-05')
  expect((await archive.get('/fhir/$export', without)).status).toBe(403)
  expect((await archive.get('/fhir/AuditEvent', without)).status).toBe(403)
  const token = await archive.systemToken('county-05', 'system/Register.r')
  for (const query of ['_type=Patient', '_since=yesterday', '_typeFilter=x'])
    expect((await archive.get(`/fhir/$export?${query}`, token)).status).toBe(400)
})
