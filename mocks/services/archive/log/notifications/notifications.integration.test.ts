// Long, because every case shares one archive and one receiver: starting them costs more than all of them.
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { extension } from '@/lib/contracts/archive/systems'
import { relationshipBundle } from '@/mocks/vendor/bundles'
import { recordAudit } from '../events/audited-statement'
import type { AuditEntry } from '../events/audit-entry'
import { newId } from '../../keys'
import { eventOf } from '../asking/testing/log-client'
import { fhirFaults } from '../../testing/fhir-schema'
import { documentOf, hetus, newOid, testHetu } from '../../testing/make-document'
import { operationOf } from '../../statements/register-statement'
import { startToldPortal, subscriptionOf } from './testing/told-portal'

const portal = await startToldPortal()
const { archive, deliver, reasons } = portal
afterAll(portal.close)

let tests = 0
let hetu: string
let client: string
let token: string
let document: string
const start = new Date('2026-11-21T10:00:00Z')
beforeEach(async () => {
  await portal.reset(start)
  hetu = testHetu(tests++)
  client = archive.patientId(hetu)
  ;[document = ''] = await archive.store(documentOf({ hetu }))
  token = await archive.personToken({ subject: hetu })
})

const secret = 'a'.repeat(43)
const subscription = (changes: Readonly<Record<string, unknown>> = {}, channel: object = {}) =>
  subscriptionOf(portal, client, changes, channel)
const subscribe = (body: object = subscription(), as = token) => portal.subscribe(body, as)
async function subscribed(): Promise<string> {
  const response = await subscribe()
  if (response.status !== 201) throw new Error(await response.text())
  return ((await response.json()) as { id: string }).id
}
const write = (changes: Partial<AuditEntry> = {}, documents: readonly string[] = [document]) =>
  recordAudit(archive.database, eventOf(client, changes), archive.now(), documents)
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
  const [only] = portal.told
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
  const text = JSON.stringify(portal.told)
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
  portal.shown = false
  await write(organisation('county-17'))
  expect(await reasons()).toHaveLength(1)
  await write(organisation('county-17'))
  expect(await reasons()).toHaveLength(2)
  portal.shown = true
  await write(organisation('county-17'))
  expect(await reasons()).toHaveLength(3)
  await write(organisation('county-17'))
  expect(await reasons()).toHaveLength(3)
})

test('once it has been shown, nothing that is due of it is told any more', async () => {
  await subscribed()
  portal.status = 503
  await write(organisation('county-17'))
  expect(await reasons()).toHaveLength(1)
  portal.status = 200
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

test('statutory use of what is attached to a document that a prohibition is on (C8)', async () => {
  const setOid = newOid()
  await archive.store(documentOf({ hetu, setOid }))
  const [attached = ''] = await archive.store(
    documentOf({ hetu, type: 'attachment', attachmentOfSet: setOid }),
  )
  await write(organisation('county-17'))
  const target = { target_set: setOid }
  await archive.database.insertInto('statements').values(prohibition(target)).execute()
  expect((await subscribe(subscription(knowing('county-17')))).status).toBe(201)
  await write({ ...organisation('county-17'), kind: 'disclosure', ground: 'statutory-right' }, [
    attached,
  ])
  expect(await reasons()).toEqual(['statutory-against-prohibition'])
})

test('what the portal could not take is told again, ever later, until it is taken', async () => {
  await subscribed()
  portal.status = 503
  await write(organisation('county-17'))
  expect(await reasons()).toHaveLength(1)
  expect(await reasons()).toHaveLength(1)
  later(10)
  expect(await reasons()).toHaveLength(2)
  later(29)
  expect(await reasons()).toHaveLength(2)
  portal.status = 200
  later(30)
  expect(await reasons()).toHaveLength(3)
  later(10_000)
  expect(await reasons()).toHaveLength(3)
})

test('after three days nobody tries any more', async () => {
  await subscribed()
  portal.status = 503
  await write(organisation('county-17'))
  later(3 * 24 * 3600 + 1)
  expect(await reasons()).toHaveLength(1)
  later(10 * 24 * 3600)
  expect(await reasons()).toHaveLength(1)
})

test.each([404, 410])('a portal that answers %i has ended the subscription', async (gone) => {
  await subscribed()
  portal.status = gone
  await write(organisation('county-17'))
  expect(await reasons()).toHaveLength(1)
  portal.status = 200
  await write(organisation('county-08'))
  later(10_000)
  expect(await reasons()).toHaveLength(1)
})

const page = { type: 'text/html', text: '<html><p>Back soon</p></html>' }
test.each([
  ['a page that says 404', 404, page],
  ['a page that says 410', 410, page],
  ['a page that says 200', 200, page],
  ['an empty 204', 204, { type: 'text/plain', text: '' }],
  // As a portal of an earlier version refuses.
  ['a 404 without a word', 404, { type: 'text/plain', text: '' }],
  ['a 404 that says something else', 404, { type: 'application/json', text: '{"wanted":true}' }],
  [
    'a 200 that says what a refusal says',
    200,
    { type: 'application/json', text: '{"wanted":false}' },
  ],
])('%s in the portal’s place ends nothing and loses nothing', async (_name, status, instead) => {
  const id = await subscribed()
  Object.assign(portal, { status, instead })
  await write(organisation('county-17'))
  expect(await reasons()).toHaveLength(1)
  const { ended_at } = await archive.database
    .selectFrom('subscriptions')
    .select('ended_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(ended_at).toBeNull()
  expect(await reasons()).toHaveLength(1)
  Object.assign(portal, { status: 200, instead: undefined })
  later(10)
  expect(await reasons()).toHaveLength(2)
  later(10_000)
  expect(await reasons()).toHaveLength(2)
})

test('a portal that says nothing is called once a round, and holds back no other', async () => {
  const silent = subscription({}, { endpoint: portal.silentHook })
  expect((await subscribe(silent)).status).toBe(201)
  await write(organisation('county-17'))
  await write(organisation('county-08'))
  await archive.store(documentOf({ hetu }))
  const other = testHetu(96)
  client = archive.patientId(other)
  token = await archive.personToken({ subject: other })
  await subscribed()
  await write(organisation('county-17'))
  await deliver(1_000)
  expect(portal.silences).toBe(1)
  expect(portal.told.map(({ note }) => note.reason)).toEqual(['new-organisation'])
  await deliver(1_000)
  expect(portal.silences).toBe(2)
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
  expect(portal.told[0]?.authorization).toBe(`Bearer ${other}`)
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
  expect(portal.told).toHaveLength(2)
  for (const { note } of portal.told) {
    const found = note.versions.map(({ set: of, facts }) => [of, facts[0], facts[7]])
    expect(found.toSorted()).toEqual(versions.toSorted())
    expect(note.relationships).toEqual([
      { controller: 'county-05', unit: 'unit-snostjarnan', socialService: 'adoption-counselling' },
    ])
  }
  expect(portal.told.map(({ note }) => [note.documents, note.target]).toSorted()).toEqual(
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
  const versions = portal.told[0]?.note.versions ?? []
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
    return portal.told.map(({ note, authorization = '' }) => [note.reason, authorization.at(-1)])
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
    portal.told = []
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
    () => subscription({}, { endpoint: `${portal.hook}x` }),
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
