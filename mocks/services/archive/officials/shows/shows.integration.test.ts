import { afterAll, beforeAll, expect, test } from 'vitest'
import { toListedDocument } from '@/lib/contracts/archive/facts/to-listed-document'
import { wholeIndexSchema } from '@/lib/contracts/archive/display-index'
import { showsSchema } from '@/lib/contracts/archive/shows'
import { showsSummarySchema } from '@/lib/contracts/archive/shows-summary'
import { checkCharacterOf } from '@/lib/domain/identity/hetu'
import { decideVisibility } from '@/lib/domain/visibility/decide-visibility'
import { relationshipBundle } from '@/mocks/vendor/bundles'
import { documentOf, hetus, newOid, testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { askAs, clientOf, eventsOf } from '../testing/ask-as'
import { viewsOfRegister } from './register-view'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

const oidOf = (oid: string) => ({ name: 'identifier', valueUri: `urn:oid:${oid}` })
const ask = async (oid: string, task = 'main-user' as const, organisation?: string) =>
  askAs(archive, task, organisation)('DocumentReference/$shows', oidOf(oid))
async function showsOf(oid: string) {
  const { status, body } = await ask(oid)
  expect(status).toBe(200)
  return showsSchema.parse(body).documents[0]?.shows
}

type Input = Parameters<typeof documentOf>[0]
async function stored(changes: Input = {}, controller?: string): Promise<string> {
  const setOid = newOid()
  await archive.store(documentOf({ setOid, ...changes }), controller)
  return setOid
}
const at17 = { controllerId: 'county-17', unitId: 'unit-blaklockan' } as const
const yes = { answer: 'yes' }
const professional = { setBy: 'professional', change: 'store-new-version' }

test('A9: a document that everyone sees, by its set, its version and its logical id', async () => {
  const [setOid, versionOid] = [newOid(), newOid()]
  const [id = ''] = await archive.store(documentOf({ setOid, versionOid }))
  for (const valueUri of [`urn:oid:${setOid}`, `urn:oid:${versionOid}`, id]) {
    const { body } = await askAs(archive, 'professional')('DocumentReference/$shows', {
      name: 'identifier',
      valueUri,
    })
    expect(showsSchema.parse(body)).toMatchObject({
      total: 1,
      next: null,
      documents: [
        {
          set: `urn:oid:${setOid}`,
          type: 'decision',
          attachedTo: null,
          versions: [
            {
              id,
              identifier: `urn:oid:${versionOid}`,
              status: 'current',
              storedBy: 'system-county-05',
            },
          ],
          shows: { client: yes, guardian: yes, proxy: yes },
        },
      ],
    })
    expect(JSON.stringify(body)).not.toContain('Beslut om boende')
  }
})

test('who set it, how it is changed, and the day that is known', async () => {
  expect(await showsOf(await stored({ hiddenFromGuardians: true }))).toEqual({
    client: yes,
    guardian: { answer: 'no', rules: [{ rule: 'V16', ...professional }] },
    proxy: yes,
  })
  const delayed = { rule: 'V14', ...professional }
  expect(await showsOf(await stored({ delayUntil: '2027-03-01' }))).toMatchObject({
    client: { answer: 'from', day: '2027-03-01', rules: [delayed] },
  })
  expect(
    await showsOf(await stored({ delayUntil: '2027-03-01', specialContent: true })),
  ).toMatchObject({ client: { answer: 'no', rules: [delayed, { rule: 'V15', ...professional }] } })
  // The form of county-05 has a day to come for family law.
  const family = { serviceTask: 'family-law', socialService: 'custody-and-maintenance' } as const
  expect(await showsOf(await stored(family))).toMatchObject({
    client: {
      answer: 'from',
      rules: [{ rule: 'V17', setBy: 'controller', change: 'change-form' }],
    },
  })
  expect(await showsOf(await stored({ socialService: 'adoption-counselling' }))).toMatchObject({
    client: { answer: 'no', rules: [{ rule: 'V05', setBy: 'law' }] },
  })
})

test('a corrected document answers for its newest version and lists all; an attachment names what it belongs to', async () => {
  const [setOid, first] = [newOid(), newOid()]
  await archive.store(documentOf({ setOid, versionOid: first, specialContent: true }))
  await archive.store(documentOf({ setOid, replaces: first }))
  const { body } = await ask(first)
  const [document] = showsSchema.parse(body).documents
  expect(document?.versions.map(({ version, status }) => [version, status])).toEqual([
    [2, 'current'],
    [1, 'superseded'],
  ])
  expect(document?.shows.client).toEqual(yes)

  const above = await stored({ specialContent: true })
  const attachment = await stored({ attachmentOfSet: above, type: 'attachment' })
  const { body: attached } = await ask(attachment)
  expect(showsSchema.parse(attached).documents[0]).toMatchObject({
    attachedTo: `urn:oid:${above}`,
    shows: {
      client: {
        answer: 'no',
        rules: [{ rule: 'V19', setBy: 'document-above', change: 'see-document-above' }],
      },
    },
  })
})

test("another register's document, and one of a client that is asked about elsewhere, answer as one that never was", async () => {
  const foreign = await stored(at17, 'county-17')
  const never = await ask(newOid())
  expect(never.status).toBe(404)
  expect(await ask(foreign)).toEqual(never)
  expect((await ask(foreign, 'main-user', 'county-17')).status).toBe(200)
  expect(await ask(foreign, 'main-user', 'hemvard-lyktan')).toEqual(never)
})

test('the answer by client is the same whatever other registers have of her', async () => {
  const [one, twin] = [testHetu(1), testHetu(2)]
  const relationshipOid = newOid()
  const documents = (hetu: string, relationship: string) => [
    documentOf({ hetu, relationshipOid: relationship }),
    documentOf({ hetu, specialContent: true, createdAt: '2026-11-17T10:00:00+02:00' }),
    documentOf({ hetu, format: 'old', createdAt: '2019-01-02T10:00:00+02:00' }),
  ]
  const twinRelationship = newOid()
  for (const bundle of documents(one, relationshipOid)) await archive.store(bundle)
  for (const bundle of documents(twin, twinRelationship)) await archive.store(bundle)
  // The relationship that the twin's document names, and much besides, is of another county.
  await archive.send(
    relationshipBundle({
      ...{ oid: twinRelationship, hetu: twin, ...at17 },
      serviceTask: 'child-welfare',
      socialService: 'violence-prevention',
      start: '2026-01-01',
    }),
    'county-17',
  )
  await archive.store(documentOf({ hetu: twin, ...at17 }), 'county-17')

  const answersOf = async (hetu: string) => {
    const listed = await askAs(archive, 'professional')('DocumentReference/$shows', clientOf(hetu))
    const counted = await askAs(archive, 'professional')(
      'DocumentReference/$shows-summary',
      clientOf(hetu),
    )
    const { documents: all, ...rest } = showsSchema.parse(listed.body)
    // Those of one moment come in the order of their ids, which say nothing.
    const alike = all
      .map(({ shows, type, format }) => ({ shows, type, format }))
      .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
    const summary = showsSummarySchema.parse(counted.body)
    const { last } = summary.archived
    return { alike, ...rest, summary: { ...summary, archived: { last: last?.storedBy } } }
  }
  expect(await answersOf(twin)).toEqual(await answersOf(one))
  expect((await answersOf(one)).alike.map(({ shows }) => shows.client.answer).toSorted()).toEqual([
    'depends',
    'no',
    'no',
  ])
})

test('a client who sees nothing: the questions of the guide, in numbers of the own register', async () => {
  const hetu = testHetu(3)
  await archive.store(documentOf({ hetu, delayUntil: '2027-01-01', hiddenFromGuardians: true }))
  await archive.store(documentOf({ hetu, format: 'old', createdAt: '2019-01-02T10:00:00+02:00' }))
  await archive.store(documentOf({ hetu }))
  await archive.store(documentOf({ hetu, ...at17 }), 'county-17')
  const { body } = await askAs(archive, 'main-user')(
    'DocumentReference/$shows-summary',
    clientOf(hetu),
  )
  expect(showsSummarySchema.parse(body)).toMatchObject({
    archived: { documents: 3, last: { storedBy: 'system-county-05' } },
    formats: { phase1: 0, old: 1, phase2: 2 },
    starts: [{ serviceTask: 'working-age', documents: 3, from: '2025-06-01', begun: true }],
    restricted: { delayed: 1, specialContent: 0, hiddenFromGuardians: 1 },
    rules: [
      { rule: 'V02', documents: 1 },
      { rule: 'V14', documents: 1 },
    ],
    shown: { client: 1, guardian: 1, proxy: 1, depends: 0 },
  })
  const nobody = await askAs(archive, 'main-user')(
    'DocumentReference/$shows-summary',
    clientOf(testHetu(4)),
  )
  expect(showsSummarySchema.parse(nobody.body)).toMatchObject({
    archived: { documents: 0, last: null },
    rules: [],
    shown: { client: 0 },
  })
})

test('A9: a vendor asks of what its system has stored for invented clients, in the register in which it stores', async () => {
  const hetu = testHetu(8)
  const [own, others] = [await stored({ hetu }), await stored({ hetu })]
  const system = 'klientbok-county-05'
  await archive.database
    .updateTable('documents')
    .set({ stored_by: system })
    .where('set_oid', '=', own)
    .execute()
  const vendor = askAs(archive, 'vendor', 'klientbok-oy')
  const by = { name: 'system', valueString: system }
  const asked = await vendor('DocumentReference/$shows', oidOf(own), by)
  expect(showsSchema.parse(asked.body).documents).toMatchObject([{ set: `urn:oid:${own}` }])
  const [row] = (await eventsOf(archive, hetu)).slice(-1)
  expect(row).toMatchObject({ organisation: 'klientbok-oy', register: 'county-05' })
  const listed = await vendor('DocumentReference/$shows', clientOf(hetu), by)
  expect(showsSchema.parse(listed.body)).toMatchObject({ total: 1 })
  const counted = await vendor('DocumentReference/$shows-summary', clientOf(hetu), by)
  expect(showsSummarySchema.parse(counted.body).archived.documents).toBe(1)

  const never = await vendor('DocumentReference/$shows', oidOf(newOid()), by)
  expect(never.status).toBe(404)
  expect(await vendor('DocumentReference/$shows', oidOf(others), by)).toEqual(never)
  const foreign = { ...by, valueString: 'asiakaspolku-county-08' }
  expect(await vendor('DocumentReference/$shows', oidOf(own), foreign)).toEqual(never)
  expect((await vendor('DocumentReference/$shows', oidOf(own))).status).toBe(400)
  expect(
    (await askAs(archive, 'main-user')('DocumentReference/$shows', oidOf(own), by)).status,
  ).toBe(400)
  await archive.database
    .updateTable('clients')
    .set({ invented: false })
    .where('client_id', '=', archive.patientId(hetu))
    .execute()
  expect(await vendor('DocumentReference/$shows', oidOf(own), by)).toEqual(never)
})

test.each(['$shows', '$shows-summary'])(
  'a vendor asks %s of nobody who may live, and leaves no row with her',
  async (operation) => {
    const living = `010190-002${checkCharacterOf('010190', '002')}`
    const by = { name: 'system', valueString: 'klientbok-county-05' }
    const vendor = askAs(archive, 'vendor', 'klientbok-oy')
    const { status } = await vendor(`DocumentReference/${operation}`, clientOf(living), by)
    expect([status, await eventsOf(archive, living)]).toEqual([422, []])
  },
)

test('each question is a row in the log of the client, before the answer, with the name kept apart', async () => {
  const hetu = testHetu(5)
  const setOid = await stored({ hetu })
  await ask(setOid)
  await askAs(archive, 'archivist')('DocumentReference/$shows', clientOf(hetu))
  await ask(setOid, 'main-user', 'county-17')
  const events = (await eventsOf(archive, hetu)).slice(-3)
  const shared = { operation: 'check-display', by: 'person', software: 'mittkanta-workbench' }
  expect(events).toMatchObject([
    { ...shared, kind: 'maintenance', ground: 'own-register', register: 'county-05' },
    { ...shared, kind: 'maintenance', ground: 'archivist', documents: [] },
    { ...shared, kind: 'refused', ground: 'none', organisation: 'county-17', documents: [] },
  ])
  expect(events[0]?.documents).toHaveLength(1)
  expect(events[2]).not.toHaveProperty('register')
  expect(JSON.stringify(events)).not.toContain('Olga')
  const workers = await archive.database
    .selectFrom('acting_workers')
    .selectAll()
    .where('client_id', '=', archive.patientId(hetu))
    .execute()
  expect(workers.map(({ name, worker_id }) => [name, worker_id])).toEqual(
    Array.from({ length: 3 }, () => ['Olga Officer', archive.patientId(hetus.carl)]),
  )
})

test('pages follow one another, and a place opens for whom it was made alone', async () => {
  const hetu = testHetu(6)
  for (let n = 0; n < 5; n += 1) await stored({ hetu })
  const found: string[] = []
  let place: string | null = null
  do {
    const cursor = place === null ? [] : [{ name: 'cursor', valueString: place }]
    const count = { name: 'count', valueInteger: 2 }
    const { body } = await askAs(archive, 'main-user')(
      'DocumentReference/$shows',
      ...[clientOf(hetu), count, ...cursor],
    )
    const page = showsSchema.parse(body)
    found.push(...page.documents.map(({ set }) => set))
    if (page.next !== null) place = page.next
    else break
  } while (found.length < 10)
  expect(new Set(found).size).toBe(5)
  const stolen = { name: 'cursor', valueString: place ?? '' }
  const other = askAs(archive, 'main-user', 'county-17')
  expect((await other('DocumentReference/$shows', clientOf(hetu), stolen)).status).toBe(400)
})

test.each([
  ['nothing', []],
  ['both', [oidOf('2.999.1'), clientOf(hetus.anna)]],
  ['a HETU that is none', [clientOf('010190-9001')]],
  ['a client twice', [clientOf(hetus.anna), clientOf(hetus.anna)]],
])('%s is no question', async (_name, parameters) => {
  const { status } = await askAs(archive, 'main-user')('DocumentReference/$shows', ...parameters)
  expect(status).toBe(400)
})

test('what is answered is what the portal decides by the whole index of the client', async () => {
  const hetu = testHetu(7)
  const relationshipOid = newOid()
  await archive.send(
    relationshipBundle({
      ...{ oid: relationshipOid, hetu, controllerId: 'county-05', unitId: 'unit-snostjarnan' },
      ...{ serviceTask: 'families', socialService: 'violence-prevention', start: '2026-01-01' },
    } as const),
  )
  const above = await stored({ hetu, delayUntil: '2027-05-05' })
  const cases: Input[] = [
    {},
    { relationshipOid },
    { attachmentOfSet: above, type: 'attachment' },
    { type: 'client-journal-entry' },
    { hiddenFromGuardians: true },
    { specialContent: true },
    { format: 'phase-1' },
    { serviceTask: 'child-welfare', socialService: 'child-welfare-open-care' },
    { type: 'payment-commitment' },
    { socialService: 'parenthood-investigation', serviceTask: 'family-law' },
  ]
  for (const each of cases) await archive.store(documentOf({ hetu, ...each }))
  await archive.store(documentOf({ hetu, ...at17 }), 'county-17')

  const token = await archive.personToken({ subject: hetu })
  const body = JSON.stringify({ resourceType: 'Parameters', parameter: [] })
  const answer = await archive.post('/fhir/DocumentReference/$display-index', token, body)
  const index = wholeIndexSchema.parse(await answer.json())
  const documents = new Map(index.documents.map((row) => [row[0], toListedDocument(row)]))
  const viewOf = await archive.database
    .transaction()
    .execute((trx) => viewsOfRegister({ ...archive, config: archive.config }, trx, 'county-05'))

  const asked = await askAs(archive, 'main-user')('DocumentReference/$shows', clientOf(hetu))
  const { documents: told, total } = showsSchema.parse(asked.body)
  expect(total).toBe(cases.length + 1)
  for (const { versions, shows } of told) {
    for (const [looker, capacity] of [
      ['client', 'self'],
      ['guardian', 'guardian'],
      ['proxy', 'proxy'],
    ] as const) {
      const decided = decideVisibility(documents, viewOf(capacity)).of(versions[0]?.id ?? '')
      const showing = shows[looker]
      expect(showing.answer === 'yes').toBe(decided.visible)
      const first = 'rules' in showing ? showing.rules[0]?.rule : undefined
      expect(first).toBe(decided.visible ? undefined : decided.rule)
    }
  }
})
