// Long, because every case shares one archive and one receiver: starting them costs more than all of them.
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { noteSchema, type Note } from '@/lib/contracts/archive/note'
import { extension } from '@/lib/contracts/archive/systems'
import { relationshipBundle } from '@/mocks/vendor/bundles'
import { recordAudit } from '../events/audited-statement'
import type { AuditEntry } from '../events/audit-entry'
import { newId } from '../../keys'
import { eventOf } from '../asking/testing/log-client'
import { enterReference } from '../../testing/enter-reference'
import { fhirFaults } from '../../testing/fhir-schema'
import { documentOf, hetus, newOid, testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { deliverNotifications } from './deliver-notifications'
import { operationOf } from '../../statements/register-statement'

/** A portal that is told, and how it answers. */
let told: { note: Note; authorization: string | undefined }[] = []
let status = 200
let shown = true
let hook = ''
let server: Server
let archive: TestArchive

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const note = noteSchema.parse(JSON.parse(Buffer.concat(parts).toString()))
      told.push({ note, authorization: request.headers.authorization })
      response.writeHead(status).end(JSON.stringify({ shown }))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  hook = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/notes`
  archive = await startTestArchive({ hooks: [hook] })
})
afterAll(async () => {
  server.close()
  await archive.close()
})

let tests = 0
let hetu: string
let client: string
let token: string
let document: string
const start = new Date('2026-11-21T10:00:00Z')
beforeEach(async () => {
  told = []
  status = 200
  shown = true
  archive.setNow(start)
  await archive.database.deleteFrom('notes').execute()
  await archive.database.deleteFrom('document_notes').execute()
  await archive.database.deleteFrom('opening_notes').execute()
  hetu = testHetu(tests++)
  client = archive.patientId(hetu)
  ;[document = ''] = await archive.store(documentOf({ hetu }))
  token = await archive.personToken({ subject: hetu })
})

const secret = 'a'.repeat(43)
const subscription = (changes: Readonly<Record<string, unknown>> = {}, channel: object = {}) => ({
  resourceType: 'Subscription',
  status: 'requested',
  reason: 'The person wants to know.',
  criteria: `AuditEvent?patient=Patient/${client}`,
  channel: {
    type: 'rest-hook',
    endpoint: hook,
    payload: 'application/json',
    header: [`Authorization: Bearer ${secret}`],
    ...channel,
  },
  ...changes,
})
const subscribe = (body: object = subscription(), as = token) =>
  archive.post('/fhir/Subscription', as, JSON.stringify(body))
async function subscribed(): Promise<string> {
  const response = await subscribe()
  if (response.status !== 201) throw new Error(await response.text())
  return ((await response.json()) as { id: string }).id
}
const write = (changes: Partial<AuditEntry> = {}, documents: readonly string[] = [document]) =>
  recordAudit(archive.database, eventOf(client, changes), archive.now(), documents)
const deliver = () =>
  deliverNotifications({
    database: archive.database,
    clock: archive.now,
    log: pino({ level: 'silent' }),
  })
async function reasons(): Promise<string[]> {
  await deliver()
  return told.map(({ note }) => note.reason)
}
const later = (seconds: number) => archive.setNow(new Date(start.getTime() + seconds * 1000))
const organisation = (id: string) => ({ organisation: id, unit: `unit-of-${id}` })

const prohibition = (changes: object = {}) => ({
  client_id: client,
  id: newId(),
  will_id: newId(),
  kind: 'prohibition-set' as const,
  target_set: null,
  target_service_task: null,
  target_controller: null,
  actor_id: client,
  capacity: 'self',
  channel: 'portal',
  organisation: null,
  unit_id: null,
  information_version: '2',
  made_at: start,
  software: 'mittkanta-portal',
  ...changes,
})

test('a subscription is answered as one, without its secret', async () => {
  const response = await subscribe()
  const text = await response.text()
  expect(response.status).toBe(201)
  expect(fhirFaults(JSON.parse(text))).toEqual([])
  expect(text).not.toContain(secret)
  expect(response.headers.get('location')).toContain('/fhir/Subscription/')
})

test('the first use by an organisation is told, with what decides on whether it may be known, and no name', async () => {
  await subscribed()
  await write({
    ...organisation('county-17'),
    serviceTask: 'working-age',
    socialService: 'social-work',
  })
  await write(organisation('county-17'))
  expect(await reasons()).toEqual(['new-organisation'])
  const [only] = told
  expect(only?.authorization).toBe(`Bearer ${secret}`)
  expect(only?.note).toMatchObject({
    organisation: 'county-17',
    unit: 'unit-of-county-17',
    register: 'county-05',
    socialService: 'social-work',
  })
  expect(only?.note.documents).toEqual([document])
  expect(only?.note.versions.map(({ facts }) => facts.slice(0, 5))).toEqual([
    [document, 'county-05', 'working-age', 'social-work', 'decision'],
  ])
  const text = JSON.stringify(told)
  for (const word of [hetu, client, 'Petra']) expect(text).not.toContain(word)
  expect(await reasons()).toHaveLength(1)
})

const knowing = (...ids: readonly string[]) => ({
  extension: ids.map((id) => ({
    url: extension.knownOrganisation,
    valueReference: { reference: `Organization/${id}` },
  })),
})

test('an organisation that the portal names as known is not new', async () => {
  expect((await subscribe(subscription(knowing('county-17', 'county-17')))).status).toBe(201)
  await write(organisation('county-17'))
  expect(await reasons()).toEqual([])
  await write(organisation('county-08'))
  expect(await reasons()).toEqual(['new-organisation'])
})

test('one is new until the portal has shown a use of it, whatever was used before', async () => {
  await write(organisation('county-17'))
  await subscribed()
  shown = false
  await write(organisation('county-17'))
  expect(await reasons()).toHaveLength(1)
  await write(organisation('county-17'))
  expect(await reasons()).toHaveLength(2)
  shown = true
  await write(organisation('county-17'))
  expect(await reasons()).toHaveLength(3)
  await write(organisation('county-17'))
  expect(await reasons()).toHaveLength(3)
})

test('once it has been shown, nothing that is due of it is told any more', async () => {
  await subscribed()
  status = 503
  await write(organisation('county-17'))
  expect(await reasons()).toHaveLength(1)
  status = 200
  await write(organisation('county-17'))
  expect(await reasons()).toHaveLength(2)
  later(10_000)
  expect(await reasons()).toHaveLength(2)
})

const statement = (operation: AuditEntry['operation']) =>
  ({ kind: 'statement', operation }) as const

test.each<[string, Partial<AuditEntry>, string[]]>([
  ['a refused attempt', { kind: 'refused', ground: 'none' }, []],
  ['an own view', { kind: 'own-view', ground: 'own-data' }, []],
  ['information received', { kind: 'statement', operation: 'confirm-information' }, []],
  ...Object.values(operationOf).flatMap<[string, Partial<AuditEntry>, string[]]>((operation) => [
    [
      `${operation}, recorded by a worker`,
      { ...statement(operation), actor: undefined },
      ['statement'],
    ],
    [
      `${operation}, by another person`,
      { ...statement(operation), actor: 'another' },
      ['statement'],
    ],
  ]),
])('%s is told of %#', async (_name, changes, expected) => {
  await write(organisation('county-05'))
  await subscribed()
  await write({ ...organisation('county-05'), ...changes })
  expect(await reasons()).toEqual(expected)
})

test('the client’s own statement is not told of', async () => {
  await subscribed()
  await write({
    kind: 'statement',
    operation: 'give-consent',
    actor: client,
    organisation: undefined,
  })
  expect(await reasons()).toEqual([])
})

test.each([
  ['on all', {}, ['statutory-against-prohibition']],
  [
    'on its service task',
    { target_service_task: 'working-age' },
    ['statutory-against-prohibition'],
  ],
  ['on another service task', { target_service_task: 'families' }, []],
])('statutory use against a prohibition %s', async (_name, target, expected) => {
  await write(organisation('county-17'))
  await archive.database.insertInto('statements').values(prohibition(target)).execute()
  expect((await subscribe(subscription(knowing('county-17')))).status).toBe(201)
  await write({ ...organisation('county-17'), kind: 'disclosure', ground: 'statutory-right' })
  expect(await reasons()).toEqual(expected)
})

test('what the portal could not take is told again, ever later, until it is taken', async () => {
  await subscribed()
  status = 503
  await write(organisation('county-17'))
  expect(await reasons()).toHaveLength(1)
  expect(await reasons()).toHaveLength(1)
  later(10)
  expect(await reasons()).toHaveLength(2)
  later(29)
  expect(await reasons()).toHaveLength(2)
  status = 200
  later(30)
  expect(await reasons()).toHaveLength(3)
  later(10_000)
  expect(await reasons()).toHaveLength(3)
})

test('after three days nobody tries any more', async () => {
  await subscribed()
  status = 503
  await write(organisation('county-17'))
  later(3 * 24 * 3600 + 1)
  expect(await reasons()).toHaveLength(1)
  later(10 * 24 * 3600)
  expect(await reasons()).toHaveLength(1)
})

test.each([404, 410])('a portal that answers %i has ended the subscription', async (gone) => {
  await subscribed()
  status = gone
  await write(organisation('county-17'))
  expect(await reasons()).toHaveLength(1)
  status = 200
  await write(organisation('county-08'))
  later(10_000)
  expect(await reasons()).toHaveLength(1)
})

test('one that is taken back tells nothing, not even what was due', async () => {
  const id = await subscribed()
  await write(organisation('county-17'))
  const remove = (as: string) =>
    archive.app.request(`/fhir/Subscription/${id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${as}` },
    })
  const stranger = await archive.personToken({ subject: testHetu(99) })
  expect((await remove(stranger)).status).toBe(204)
  expect(await reasons()).toHaveLength(1)
  await write(organisation('county-08'))
  expect((await remove(token)).status).toBe(204)
  await write(organisation('thl'))
  expect(await reasons()).toHaveLength(1)
})

test('a new one ends the one before', async () => {
  await subscribed()
  await subscribed()
  await write(organisation('county-17'))
  expect(await reasons()).toHaveLength(1)
})

test('what was due under the one before is told under the new one', async () => {
  await subscribed()
  await write(organisation('county-17'))
  const other = 'b'.repeat(43)
  const channel = { header: [`Authorization: Bearer ${other}`] }
  expect((await subscribe(subscription({}, channel))).status).toBe(201)
  expect(await reasons()).toEqual(['new-organisation'])
  expect(told[0]?.authorization).toBe(`Bearer ${other}`)
})

test('a note comes with all versions of what it names and targets, and with the relationships', async () => {
  const set = { hetu, setOid: newOid(), versionOid: newOid() }
  const [replaced = ''] = await archive.store(documentOf(set))
  const newer = { ...set, versionOid: newOid(), replaces: set.versionOid }
  const [current = ''] = await archive.store(documentOf(newer))
  const relationship = {
    oid: newOid(),
    hetu,
    controllerId: 'county-05',
    unitId: 'unit-snostjarnan',
    serviceTask: 'family-law',
    socialService: 'adoption-counselling',
    start: '2025-08-11',
  } as const
  expect((await archive.send(relationshipBundle(relationship))).status).toBe(200)
  const directive = newId()
  await archive.database
    .insertInto('statements')
    .values(prohibition({ will_id: directive, target_set: set.setOid }))
    .execute()
  await subscribed()
  await write({ ...organisation('county-17') }, [replaced])
  await write(
    { kind: 'statement', operation: 'set-prohibition', actor: undefined, will: directive },
    [],
  )
  await deliver()
  const versions = [
    [set.setOid, replaced, 'superseded'],
    [set.setOid, current, 'current'],
  ]
  expect(told).toHaveLength(2)
  for (const { note } of told) {
    const found = note.versions.map(({ set: of, facts }) => [of, facts[0], facts[7]])
    expect(found.toSorted()).toEqual(versions.toSorted())
    expect(note.relationships).toEqual([
      { controller: 'county-05', unit: 'unit-snostjarnan', socialService: 'adoption-counselling' },
    ])
  }
  expect(told.map(({ note }) => [note.documents, note.target]).toSorted()).toEqual(
    [
      [[replaced], null],
      [[], set.setOid],
    ].toSorted(),
  )
})

test('it comes with what these are attached to, and with all that the unit has made', async () => {
  const main = { hetu, setOid: newOid(), versionOid: newOid() }
  const [first = ''] = await archive.store(documentOf(main))
  const [newest = ''] = await archive.store(
    documentOf({ ...main, versionOid: newOid(), replaces: main.versionOid }),
  )
  const attached = {
    hetu,
    type: 'attachment' as const,
    setOid: newOid(),
    attachmentOfSet: main.setOid,
  }
  const [middle = ''] = await archive.store(documentOf(attached))
  const [inner = ''] = await archive.store(
    documentOf({ hetu, type: 'attachment', attachmentOfSet: attached.setOid }),
  )
  const [own = ''] = await archive.store(documentOf({ hetu, unitId: 'unit-lyktgranden' }))
  await subscribed()
  await write({ ...organisation('county-17'), unit: 'unit-lyktgranden' }, [inner])
  await deliver()
  const versions = told[0]?.note.versions ?? []
  expect(versions.map(({ facts }) => facts[0]).toSorted()).toEqual(
    [first, newest, middle, inner, own].toSorted(),
  )
  const attachedTo = new Map(versions.map(({ facts }) => [facts[0], facts[5]]))
  expect([inner, middle, newest].map((id) => attachedTo.get(id))).toEqual([middle, newest, null])
})

describe('one who acts for the client', () => {
  const guardian = testHetu(98)
  const asGuardian = (actor = guardian) =>
    archive.personToken({ subject: hetu, actor, capacity: 'guardian' })
  const ofDocuments = (header = 'c', changes: object = {}) =>
    subscription(
      { criteria: `DocumentReference?patient=Patient/${client}`, ...changes },
      { header: [`Authorization: Bearer ${header.repeat(43)}`] },
    )
  const toldTo = async () => {
    await deliver()
    return told.map(({ note, authorization = '' }) => [note.reason, authorization.at(-1)])
  }

  test('is told of new documents alone, beside the client and as others who act for her', async () => {
    await subscribed()
    expect((await subscribe(ofDocuments('c'), await asGuardian())).status).toBe(201)
    expect((await subscribe(ofDocuments('d'), await asGuardian(testHetu(97)))).status).toBe(201)
    await write(organisation('county-17'))
    await write({ ...statement('give-consent'), actor: 'another' })
    expect((await toldTo()).toSorted()).toEqual([
      ['new-organisation', 'a'],
      ['statement', 'a'],
    ])
    told = []
    await archive.store(documentOf({ hetu }))
    expect((await toldTo()).toSorted()).toEqual([
      ['new-document', 'a'],
      ['new-document', 'c'],
      ['new-document', 'd'],
    ])
  })

  test.each<[string, () => object]>([
    ['of events', () => subscription()],
    ['with organisations', () => ofDocuments('c', knowing('county-17'))],
  ])('may not ask to be told %s', async (_name, body) => {
    expect((await subscribe(body(), await asGuardian())).status).toBe(422)
  })

  test('ends only the own subscription, by a new one or by taking it back', async () => {
    const id = await subscribed()
    await subscribe(ofDocuments('c'), await asGuardian())
    await subscribe(ofDocuments('d'), await asGuardian())
    await archive.store(documentOf({ hetu }))
    const taken = await archive.app.request(`/fhir/Subscription/${id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${await asGuardian()}` },
    })
    expect(taken.status).toBe(204)
    expect((await toldTo()).map(([, header]) => header).toSorted()).toEqual(['a', 'd'])
  })

  test('is told of a delayed one on its day, as the client is', async () => {
    await subscribe(ofDocuments('c'), await asGuardian())
    await archive.store(documentOf({ hetu, delayUntil: '2026-11-23' }))
    expect(await toldTo()).toEqual([])
    archive.setNow(new Date('2026-11-23T16:00:00Z'))
    expect(await toldTo()).toEqual([['new-document', 'c']])
  })
})

test('an event that is undone is not told of', async () => {
  await subscribed()
  const undone = archive.database.transaction().execute(async (trx) => {
    await recordAudit(trx, eventOf(client, organisation('county-17')), archive.now(), [document])
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await reasons()).toEqual([])
})

test.each([
  ['a system', () => archive.systemToken('county-05'), 403],
  [
    'an official',
    () => archive.officialToken({ hetu: hetus.carl, organisation: 'county-05', task: 'archivist' }),
    403,
  ],
])('%s may not subscribe', async (_name, asked, expected) => {
  expect((await subscribe(subscription(), await asked())).status).toBe(expected)
})

test.each<[string, () => object]>([
  [
    'to an address that the portal has not registered',
    () => subscription({}, { endpoint: `${hook}x` }),
  ],
  ['to another client', () => subscription({ criteria: 'AuditEvent?patient=Patient/x' })],
  ['by e-mail from the archive itself', () => subscription({}, { type: 'email' })],
  ['without a secret', () => subscription({}, { header: [] })],
  ['with other extensions', () => subscription({ extension: [{ url: 'https://a.example' }] })],
])('a subscription %s is refused', async (_name, body) => {
  const response = await subscribe(body())
  expect(response.status).toBe(422)
  expect(fhirFaults(await response.json())).toEqual([])
})

test('a document that is stored is told of, with what decides on whether it may be, and nothing of what it says', async () => {
  await subscribed()
  const title = 'Beslut om Vattenlilja'
  const [stored = ''] = await archive.store(documentOf({ hetu, title }))
  await archive.store(documentOf({ hetu: testHetu(98) }))
  expect(await reasons()).toEqual(['new-document'])
  expect(told[0]?.note).toMatchObject({
    event: stored,
    documents: [stored],
    organisation: null,
    relationships: [],
    versions: [{ facts: expect.arrayContaining([stored]) }],
  })
  expect(JSON.stringify(told)).not.toContain(title)
  expect(JSON.stringify(told)).not.toContain(hetu)
  expect(await reasons()).toHaveLength(1)
})

test('a correction is told of once, as the version that it is', async () => {
  const first = { hetu, setOid: newOid(), versionOid: newOid() }
  await archive.store(documentOf(first))
  await subscribed()
  const [second = ''] = await archive.store(
    documentOf({ ...first, versionOid: newOid(), replaces: first.versionOid }),
  )
  expect(await reasons()).toEqual(['new-document'])
  expect(told[0]?.note.documents).toEqual([second])
  expect(told[0]?.note.versions).toHaveLength(2)
})

test('a delayed one waits for its day, and for an hour of it that says nothing of a delay', async () => {
  await subscribed()
  await archive.store(documentOf({ hetu, delayUntil: '2026-11-24' }))
  const [due] = await archive.database.selectFrom('document_notes').selectAll().execute()
  const hour = due
    ? (due.next_at.getTime() - Date.parse('2026-11-24T00:00:00+02:00')) / 3_600_000
    : 0
  expect(hour).toBeGreaterThanOrEqual(8)
  expect(hour).toBeLessThan(16)
  archive.setNow(new Date('2026-11-24T07:59:59+02:00'))
  expect(await reasons()).toEqual([])
  archive.setNow(new Date('2026-11-24T16:00:00+02:00'))
  status = 503
  expect(await reasons()).toEqual(['new-document'])
  status = 200
  archive.setNow(new Date('2026-11-24T17:00:00+02:00'))
  expect(await reasons()).toHaveLength(2)
})

test('of documents too nothing is due once the subscription has ended, and it moves to a new one', async () => {
  await subscribed()
  await archive.store(documentOf({ hetu }))
  const id = await subscribed()
  const waiting = await archive.database.selectFrom('document_notes').select('id').execute()
  expect(waiting).toEqual([{ id }])
  status = 404
  expect(await reasons()).toHaveLength(1)
  status = 200
  await archive.store(documentOf({ hetu }))
  expect(await reasons()).toHaveLength(1)
})

test('one that was delayed before anybody asked is told of on its day too', async () => {
  await archive.store(documentOf({ hetu, delayUntil: '2026-11-24' }))
  await archive.store(documentOf({ hetu, delayUntil: '2026-11-21' }))
  await subscribed()
  await subscribed()
  expect(await reasons()).toEqual([])
  archive.setNow(new Date('2026-11-24T07:59:59+02:00'))
  expect(await reasons()).toEqual([])
  archive.setNow(new Date('2026-11-24T16:00:00+02:00'))
  expect(await reasons()).toEqual(['new-document'])
})

describe('a first day of display (V17)', () => {
  // It is told to everybody who has asked, so nobody else may have.
  beforeEach(() => archive.database.updateTable('subscriptions').set({ ended_at: start }).execute())

  const begins = (from: string, serviceTask = 'families') =>
    enterReference(
      archive.database,
      [
        {
          kind: 'display-start',
          key: `county-17/${serviceTask}`,
          content: { from },
          reason: 'test',
        },
      ],
      archive.now(),
    )
  const stored = (of = hetu) =>
    archive.store(
      documentOf({
        hetu: of,
        controllerId: 'county-17',
        unitId: 'unit-blaklockan',
        serviceTask: 'families',
        socialService: 'family-work',
      }),
      'county-17',
    )
  const firstDay = (day: number, time: string) =>
    archive.setNow(new Date(`2026-12-${String(day).padStart(2, '0')}T${time}+02:00`))

  test('is told of once, in one note with all that it opens, at an hour that is not its first', async () => {
    const ids = [...(await stored()), ...(await stored())]
    await stored(testHetu(97))
    await subscribed()
    await begins('2026-12-01')
    expect(await reasons()).toEqual([])
    firstDay(1, '00:00:01')
    expect(await reasons()).toEqual([])
    const [due] = await archive.database.selectFrom('opening_notes').select('next_at').execute()
    const midnight = Date.parse('2026-12-01T00:00:00+02:00')
    const hour = due ? (due.next_at.getTime() - midnight) / 3_600_000 : 0
    expect(hour).toBeGreaterThanOrEqual(8)
    expect(hour).toBeLessThan(16)
    firstDay(1, '16:00:00')
    expect(await reasons()).toEqual(['new-document'])
    expect(told[0]?.note.documents.toSorted()).toEqual(ids.toSorted())
    expect(told[0]?.note.versions).toHaveLength(2)
    firstDay(2, '16:00:00')
    expect(await reasons()).toHaveLength(1)
  })

  test('that is moved comes again on its new day; who asked after it, or has nothing in it, is told nothing', async () => {
    await stored()
    await begins('2026-12-10')
    await subscribed()
    firstDay(10, '16:00:00')
    expect(await reasons()).toHaveLength(1)
    await begins('2026-12-12')
    expect(await reasons()).toHaveLength(1)
    firstDay(12, '08:00:00')
    await deliver()
    firstDay(12, '16:00:00')
    expect(await reasons()).toHaveLength(2)
    hetu = testHetu(96)
    client = archive.patientId(hetu)
    token = await archive.personToken({ subject: hetu })
    await stored()
    await subscribed()
    firstDay(13, '16:00:00')
    expect(await reasons()).toHaveLength(2)
    await archive.database.updateTable('subscriptions').set({ ended_at: start }).execute()
    hetu = testHetu(95)
    client = archive.patientId(hetu)
    token = await archive.personToken({ subject: hetu })
    await begins('2026-12-15')
    await subscribed()
    firstDay(15, '00:01:00')
    await deliver()
    firstDay(15, '16:00:00')
    expect(await reasons()).toHaveLength(2)
  })
})
