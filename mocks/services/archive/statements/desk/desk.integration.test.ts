import { randomUUID } from 'node:crypto'
import type { Bundle, Consent, OperationOutcome } from 'fhir/r4'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { canonical, codeSystem, extension } from '@/lib/contracts/archive/systems'
import { bundleOf, relationshipEntries } from '@/mocks/vendor/bundles'
import { verifyChain } from '../../log/tree/verify-chain'
import { fhirFaults } from '../../testing/fhir-schema'
import { documentOf, hetus, newOid, testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { openDesk, shelterDesk, stateAtDesk } from '../testing/state-at-desk'
import { stating } from '../testing/stating'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

let clients = 0
let hetu: string
let client: string
let relationshipOid: string
let desk: string
beforeEach(async () => {
  hetu = testHetu(clients++)
  client = archive.patientId(hetu)
  relationshipOid = await relationshipIn('county-05')
  desk = await deskOf('county-05', relationshipOid)
})

async function relationshipIn(controllerId: string): Promise<string> {
  const oid = newOid()
  const place = { controllerId, unitId: controllerId, start: '2026-01-10' }
  const service = { serviceTask: 'working-age', socialService: 'social-work' } as const
  const entries = relationshipEntries({ oid, hetu, ...place, ...service })
  await archive.store(bundleOf(entries), controllerId)
  return oid
}

const deskOf = (organisation: string, oid: string) =>
  archive.claimToken(organisation, {
    hetu,
    unit: organisation === 'county-05' ? 'unit-snostjarnan' : organisation,
    relationshipOid: oid,
    worker: { id: 'w-3', name: 'Petra Granbacka' },
  })

const concept = (system: string, code: string) => ({ coding: [{ system, code }] })

function inform(token: string, changes: object = {}): Promise<Response> {
  const communication = {
    resourceType: 'Communication',
    status: 'completed',
    category: [concept(codeSystem.communicationCategory, 'kanta-information')],
    subject: { reference: `Patient/${client}` },
    instantiatesCanonical: [`${canonical.kantaInformation}|2`],
    medium: [concept(codeSystem.channel, 'oral')],
    ...changes,
  }
  return Promise.resolve(archive.post('/fhir/Communication', token, JSON.stringify(communication)))
}

const said = (channel: 'oral' | 'written', capacity?: string) => [
  { url: extension.channel, valueCode: channel },
  ...(capacity ? [{ url: extension.capacity, valueCode: capacity }] : []),
]
const consent = (capacity?: string) =>
  stating(archive).consent(hetu, { extension: said('oral', capacity) })
const prohibition = (target: Parameters<ReturnType<typeof stating>['prohibition']>[1] = {}) => ({
  ...stating(archive).prohibition(hetu, target),
  extension: said('written'),
})
const post = (token: string, body: object, key?: string) => stating(archive).post(token, body, key)

function withdraw(token: string, id: string, parameter: readonly object[]): Promise<Response> {
  const headers = { 'idempotency-key': randomUUID(), 'content-type': 'application/fhir+json' }
  const body = JSON.stringify({ resourceType: 'Parameters', parameter })
  return Promise.resolve(archive.post(`/fhir/Consent/${id}/$withdraw`, token, body, headers))
}
const orally = [{ name: 'channel', valueCode: 'oral' }]

async function codeOf(response: Response): Promise<[number, string | undefined]> {
  const { issue } = (await response.json()) as OperationOutcome
  return [response.status, issue[0]?.details?.coding?.[0]?.code]
}

async function lastEvent(): Promise<Record<string, unknown>> {
  const row = await archive.database
    .selectFrom('audit_events')
    .select('event')
    .where('client_id', '=', client)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return JSON.parse(row.event) as Record<string, unknown>
}

test('a consent at a desk needs the newest information, in every channel (I2)', async () => {
  expect(await codeOf(await post(desk, consent()))).toEqual([422, 'information-needed'])
  const informed = await inform(desk)
  expect(informed.status).toBe(201)
  const communication: unknown = await informed.json()
  expect(fhirFaults(communication)).toEqual([])
  expect(communication).toMatchObject({ sender: { reference: 'Organization/unit-snostjarnan' } })
  expect(await lastEvent()).toMatchObject({
    kind: 'statement',
    operation: 'confirm-information',
    organisation: 'county-05',
    unit: 'unit-snostjarnan',
    by: 'person',
    ground: 'own-register',
  })
  const given = await post(desk, consent())
  expect(given.status).toBe(201)
  const resource = (await given.json()) as Consent
  expect(fhirFaults(resource)).toEqual([])
  expect(await lastEvent()).toMatchObject({
    kind: 'statement',
    operation: 'give-consent',
    will: resource.id,
    organisation: 'county-05',
  })
  expect(JSON.stringify(await lastEvent())).not.toContain('Petra')
  expect((await inform(desk)).status).toBe(200)
  expect(await verifyChain(archive.database, client)).toMatchObject({ intact: true })
})

test('what was stated at a desk opens and stops like what was stated in the portal, and the client sees it', async () => {
  const [id = ''] = await archive.store(documentOf({ hetu }))
  const other = await deskOf('county-17', await relationshipIn('county-17'))
  const read = async () => (await archive.get(`/fhir/DocumentReference/${id}`, other)).status
  await inform(desk)
  expect(await read()).toBe(404)
  const given = (await (await post(desk, consent())).json()) as Consent
  expect(await read()).toBe(200)
  const set = (await (
    await post(desk, prohibition({ serviceTask: 'working-age' }))
  ).json()) as Consent
  expect(await read()).toBe(404)
  expect((await withdraw(desk, set.id ?? '', orally)).status).toBe(200)
  expect(await read()).toBe(200)
  expect((await withdraw(desk, given.id ?? '', orally)).status).toBe(200)
  expect(await read()).toBe(404)

  const own = await archive.personToken({ subject: hetu })
  const found = await archive.post('/fhir/Consent/_search', own, '')
  const { entry = [] } = (await found.json()) as Bundle<Consent>
  const text = JSON.stringify(entry)
  expect(entry).toHaveLength(2)
  for (const part of ['"oral"', '"written"', 'Organization/county-05', 'unit-snostjarnan'])
    expect(text).toContain(part)
  const ended = await withdraw(own, given.id ?? '', orally)
  expect(ended.status).toBe(422)
})

test('only within a client relationship that is under way', async () => {
  const without = await archive.systemToken('county-05')
  const lawful = await archive.claimToken('county-05', {
    hetu,
    statutoryGround: 'urgent-need',
    worker: { id: 'w-3', name: 'Petra Granbacka' },
  })
  const foreign = await deskOf('county-17', relationshipOid)
  for (const token of [without, lawful, foreign]) {
    expect(await codeOf(await inform(token))).toEqual([403, 'ground-needed'])
    expect(await lastEvent()).toMatchObject({ kind: 'refused', rule: 'D0', documents: [] })
    expect(await codeOf(await post(token, consent()))).toEqual([403, 'ground-needed'])
    expect(await codeOf(await withdraw(token, 'x', orally))).toEqual([404, 'not-found'])
    for (const type of ['Consent', 'Communication'])
      expect((await archive.post(`/fhir/${type}/_search`, token, '')).status).toBe(403)
  }
})

test('a guardian consents at a desk and does not prohibit; how it was said must be told', async () => {
  hetu = hetus.child
  client = archive.patientId(hetu)
  desk = await deskOf('county-05', await relationshipIn('county-05'))
  await inform(desk, { extension: [{ url: extension.capacity, valueCode: 'guardian' }] })
  expect((await post(desk, consent('guardian'))).status).toBe(201)
  const byGuardian = { ...prohibition(), extension: said('oral', 'guardian') }
  expect((await post(desk, byGuardian)).status).toBe(403)
  expect((await post(desk, stating(archive).prohibition(hetu))).status).toBe(422)
  expect((await inform(desk, { medium: [concept(codeSystem.channel, 'portal')] })).status).toBe(422)
  const own = await archive.personToken({ subject: hetu })
  expect((await inform(own)).status).toBe(422)
  expect((await post(own, { ...consent() })).status).toBe(422)
})

test('at a desk a minor can state something herself, and a grown-up has no guardian (rule book 2)', async () => {
  await inform(desk)
  for (const capacity of ['guardian', 'information-right'])
    expect((await post(desk, consent(capacity))).status).toBe(403)
  expect((await post(desk, consent('proxy'))).status).toBe(201)
  hetu = hetus.child
  client = archive.patientId(hetu)
  desk = await deskOf('county-05', await relationshipIn('county-05'))
  await inform(desk)
  expect((await post(desk, consent('proxy'))).status).toBe(403)
  expect((await post(desk, prohibition())).status).toBe(201)
})

test('the same key is one statement, and nothing is stated twice (C6)', async () => {
  await inform(desk)
  const key = randomUUID()
  const ids = await Promise.all(
    [key, key, randomUUID()].map(async (each) => {
      const answer = await post(desk, consent(), each)
      expect([200, 201]).toContain(answer.status)
      return ((await answer.json()) as Consent).id
    }),
  )
  expect(new Set(ids).size).toBe(1)
})

test('a desk does not learn of prohibitions on documents in other registers', async () => {
  const [own = ''] = await archive.store(documentOf({ hetu }))
  const [foreign = ''] = await archive.store(
    documentOf({ hetu, controllerId: 'county-17', unitId: 'county-17' }),
    'county-17',
  )
  await inform(desk)
  const otherDesk = await deskOf('county-17', await relationshipIn('county-17'))
  expect((await post(desk, prohibition({ document: own }))).status).toBe(201)
  const other = await post(otherDesk, prohibition({ document: foreign }))
  expect(other.status).toBe(201)
  // What lies elsewhere, and the prohibition on it, are as what never was.
  const { id = '' } = (await other.json()) as Consent
  expect(await codeOf(await post(desk, prohibition({ document: foreign })))).toEqual([
    404,
    'not-found',
  ])
  expect(await codeOf(await withdraw(desk, id, orally))).toEqual([404, 'not-found'])
  expect(await lastEvent()).toMatchObject({ kind: 'refused', ground: 'none', documents: [] })
  const found = await archive.post('/fhir/Consent/_search', desk, '')
  const { entry = [] } = (await found.json()) as Bundle<Consent>
  expect(entry.map(({ resource }) => resource?.provision?.data?.[0]?.reference.reference)).toEqual([
    `DocumentReference/${own}`,
  ])
  const informed = await archive.post('/fhir/Communication/_search', desk, '')
  expect(((await informed.json()) as Bundle).total).toBe(1)
})

describe('at another desk', () => {
  const asked = async (token: string, type: string, form = '') =>
    (await archive.post(`/fhir/${type}/_search`, token, form)).text()

  test('it is not told which organisation has informed her or recorded her will, at its own it is', async () => {
    const { token: shelter, statement } = await stateAtDesk(archive, hetu, shelterDesk)
    await post(shelter, prohibition({ serviceTask: 'families' }))
    for (const type of ['Communication', 'Consent']) {
      const here = await asked(desk, type)
      expect(JSON.parse(here)).toMatchObject({ total: type === 'Consent' ? 2 : 1 })
      expect(here).not.toMatch(/hamnljus|thl/i)
      expect(await asked(shelter, type)).toContain('Organization/hamnljus')
      for (const { resource } of (JSON.parse(here) as Bundle).entry ?? [])
        expect(fhirFaults(resource)).toEqual([])
    }
    // What stands already is answered to who states it again, or ends it.
    const informed = await inform(desk)
    const again = await post(desk, consent())
    expect([informed.status, again.status]).toEqual([200, 200])
    const { id = '' } = (await again.clone().json()) as Consent
    const read = await archive.get(`/fhir/Consent/${id}`, desk)
    const ended = await withdraw(desk, id, orally)
    for (const answer of [informed, again, read, ended]) {
      const text = await answer.text()
      expect(text).not.toMatch(/hamnljus|thl/i)
      expect(text).toContain(answer === informed ? '"oral"' : statement)
    }
    // Each organisation is told of its own part of the history.
    expect(await asked(desk, 'Consent')).toContain('unit-snostjarnan')
    const toShelter = await asked(shelter, 'Consent')
    expect(toShelter).toContain('Organization/hamnljus')
    expect(toShelter).not.toMatch(/county-05|snostjarnan/)
    const own = await archive.personToken({ subject: hetu })
    expect(await asked(own, 'Consent')).toContain('Organization/hamnljus')
  })

  test('a prohibition on the register of shelters is one that never was, but at the desk of a shelter', async () => {
    const shelter = (await openDesk(archive, hetu, shelterDesk)).token
    await inform(shelter)
    const ids: string[] = []
    for (const target of [
      { controller: 'thl' },
      { serviceTask: 'families', controller: 'thl' },
      { controller: 'county-17' },
    ]) {
      const set = await post(shelter, prohibition(target))
      expect(set.status).toBe(201)
      ids.push(((await set.json()) as Consent).id ?? '')
    }
    const [first = '', second = '', other = ''] = ids
    await inform(desk)
    // Whether there is one or not, as long as it says where.
    const named = prohibition({ controller: 'thl' })
    expect(await codeOf(await post(desk, named))).toEqual([404, 'not-found'])
    const here = await asked(desk, 'Consent')
    expect(JSON.parse(here)).toMatchObject({ total: 1 })
    expect(here).toContain(other)
    for (const id of [first, second]) {
      expect(here).not.toContain(id)
      expect((await archive.get(`/fhir/Consent/${id}`, desk)).status).toBe(404)
      expect(await codeOf(await withdraw(desk, id, orally))).toEqual([404, 'not-found'])
      expect((await archive.get(`/fhir/Consent/${id}`, shelter)).status).toBe(200)
    }
    expect((await withdraw(shelter, first, orally)).status).toBe(200)
    expect(await codeOf(await post(desk, named))).toEqual([404, 'not-found'])
  })
})
