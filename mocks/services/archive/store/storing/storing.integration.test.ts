// Long, because every case shares one archive: starting it costs more than all of them.
import type { Bundle as FhirBundle, DocumentReference, OperationOutcome } from 'fhir/r4'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  bundleOf,
  documentEntries,
  documentBundle,
  matterEntry,
  patientEntry,
  relationshipEntries,
} from '@/mocks/vendor/bundles'
import { fhirFaults } from '../../testing/fhir-schema'
import { documentInput, documentOf, hetus, newOid, testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

async function refusal(response: Response): Promise<[number, string, string]> {
  const outcome = (await response.json()) as OperationOutcome
  expect(fhirFaults(outcome)).toEqual([])
  const [issue] = outcome.issue
  return [response.status, issue?.details?.coding?.[0]?.code ?? '', issue?.expression?.[0] ?? '']
}

async function countRows(): Promise<unknown> {
  const { rows } = await sql`select (select count(*) from clients) as clients,
    (select count(*) from documents) as documents, (select count(*) from document_bodies) as bodies,
    (select count(*) from binaries) as binaries, (select count(*) from document_owners) as owners,
    (select count(*) from matters) as matters`.execute(archive.database)
  return rows[0]
}

async function read(id: string | undefined): Promise<DocumentReference> {
  const ground = { statutoryGround: 'supervision', worker: { id: 'w-1', name: 'Eva' } } as const
  const token = await archive.claimToken('county-05', { hetu: hetus.anna, ...ground })
  const response = await archive.get(`/fhir/DocumentReference/${id}`, token)
  expect(response.status).toBe(200)
  const document = (await response.json()) as DocumentReference
  expect(fhirFaults(document)).toEqual([])
  return document
}

test('every entry is answered, in order, for one who has received no information (I3), and the answer is valid FHIR', async () => {
  const patient = patientEntry({ hetu: hetus.anna, familyName: 'Berg', givenNames: ['Anna'] })
  const bundle = bundleOf([...documentEntries(documentInput()), patient])
  const response = await archive.send(bundle)
  const answer = (await response.json()) as FhirBundle
  expect(fhirFaults(answer)).toEqual([])
  expect(answer.type).toBe('transaction-response')
  expect(answer.entry?.map((entry) => entry.response?.status)).toEqual([
    '201 Created',
    '201 Created',
    '200 OK',
  ])
  expect(answer.entry?.map((entry) => entry.response?.location?.split('/')[0])).toEqual([
    'DocumentReference',
    'Binary',
    undefined,
  ])
})

test('every place that is answered can be read by whom stored it, under the ground that reading needs', async () => {
  const [hetu, oid] = [testHetu(73), newOid()]
  const where = { controllerId: 'county-05', unitId: 'unit-snostjarnan' }
  const of = { serviceTask: 'working-age', socialService: 'social-work' } as const
  const bundle = bundleOf([
    patientEntry({ hetu, familyName: 'Berg', givenNames: ['Bo'] }),
    ...relationshipEntries({ oid, hetu, start: '2026-01-10', ...where, ...of }),
    matterEntry({ oid: newOid(), hetu, name: 'Boende', controllerId: 'county-05' }),
    ...documentEntries(documentInput({ hetu, relationshipOid: oid })),
  ])
  const answer = (await (await archive.send(bundle)).json()) as FhirBundle
  const places = answer.entry?.flatMap(({ response }) => response?.location ?? []) ?? []
  expect(places.map((place) => place.split('/').length)).toEqual([2, 2])
  const token = await archive.claimToken('county-05', { hetu, relationshipOid: oid })
  for (const place of places)
    expect((await archive.get(`/fhir/${place}`, token)).status, place).toBe(200)
})

test('the same Bundle again stores nothing and answers the same place (A4)', async () => {
  const bundle = documentOf()
  const places = async () => {
    const answer = (await (await archive.send(bundle)).json()) as FhirBundle
    return answer.entry?.map((entry) => [entry.response?.status, entry.response?.location])
  }
  const first = await places()
  const before = await countRows()
  const second = await places()
  expect(second).toEqual(first?.map(([, location]) => ['200 OK', location]))
  expect(await countRows()).toEqual(before)
})

test('the same Bundle sent twice at once is stored once', async () => {
  const bundle = documentOf()
  const answers = await Promise.all([1, 2, 3].map(() => archive.store(bundle)))
  expect(new Set(answers.flat()).size).toBe(1)
})

test('what is unfit leaves a row with each client whom it names legibly, known or not, alone or in a batch (L1)', async () => {
  const rowsOf = async (hetu: string) => {
    const events = await archive.database
      .selectFrom('audit_events')
      .select('event')
      .where('client_id', '=', archive.patientId(hetu))
      .execute()
    return events
      .map(({ event }) => JSON.parse(event) as Record<string, unknown>)
      .map((row) => ({ ...row, id: null, recorded: null, client: null }))
  }
  const [known, never] = [testHetu(71), testHetu(72)]
  await archive.store(documentOf({ hetu: known }))
  const before = (await rowsOf(known)).length
  const unfitFor = (hetu: string) => documentOf({ hetu, title: '' })
  for (const hetu of [known, never]) {
    expect((await archive.send(unfitFor(hetu))).status).toBe(422)
    const line = JSON.stringify(unfitFor(hetu))
    const batch = await archive.post('/fhir/$batch', await archive.systemToken('county-05'), line)
    expect(await batch.text()).toContain('OperationOutcome')
  }
  const refused = (await rowsOf(known)).slice(before)
  expect(refused).toMatchObject([
    { kind: 'refused', operation: 'store-documents', documents: [] },
    { kind: 'refused', operation: 'store-documents', documents: [] },
  ])
  expect(refused[0]).not.toHaveProperty('rule')
  expect(await rowsOf(never)).toEqual(refused)
})

test('another content under the same identifier is refused', async () => {
  const input = documentInput()
  await archive.store(documentBundle(input))
  const changed = { ...input, title: 'Något annat' }
  expect(await refusal(await archive.send(documentBundle(changed)))).toEqual([
    409,
    'duplicate-identifier',
    'Bundle.entry[0].resource.masterIdentifier',
  ])
})

test('an identifier that stands for another client is refused', async () => {
  const input = documentInput()
  await archive.store(documentBundle(input))
  const others = [
    { ...input, hetu: hetus.bertil },
    { ...input, hetu: hetus.bertil, versionOid: newOid() },
  ]
  for (const other of others) {
    const [status, code] = await refusal(await archive.send(documentBundle(other)))
    expect([status, code]).toEqual([409, 'duplicate-identifier'])
  }
})

test('a new version takes the place of the newest, and only of the newest (A2)', async () => {
  const first = documentInput()
  const second = documentInput({ setOid: first.setOid, replaces: first.versionOid })
  const third = documentInput({ setOid: first.setOid, replaces: second.versionOid })
  const [firstId] = await archive.store(documentBundle(first))
  const conflict = [409, 'version-conflict', 'Bundle.entry[0].resource.relatesTo']

  const skipping = await archive.send(documentBundle(third))
  expect(await refusal(skipping)).toEqual(conflict)
  const unsaid = await archive.send(documentOf({ setOid: first.setOid }))
  expect(await refusal(unsaid)).toEqual(conflict)
  const nothing = await archive.send(documentOf({ replaces: first.versionOid }))
  expect(await refusal(nothing)).toEqual(conflict)

  const [secondId] = await archive.store(documentBundle(second))
  const fork = documentOf({ setOid: first.setOid, replaces: first.versionOid })
  expect(await refusal(await archive.send(fork))).toEqual(conflict)
  await archive.store(documentBundle(third))

  expect(await read(firstId)).toMatchObject({ status: 'superseded', meta: { versionId: '2' } })
  expect(await read(secondId)).toMatchObject({
    status: 'superseded',
    relatesTo: [
      { code: 'replaces', target: { identifier: { value: `urn:oid:${first.versionOid}` } } },
    ],
  })
})

const beforeJoining = '2018-11-19T10:00:00+02:00'
test.each([
  [
    'an old document stays old',
    { format: 'old' },
    { format: 'old', createdAt: beforeJoining },
    200,
  ],
  ['an old document does not become one that is shown', { format: 'old' }, {}, 422],
  ['no document becomes old, and so hidden', {}, { format: 'old', createdAt: beforeJoining }, 422],
] as const)('in a new version %s (A11)', async (_name, first, next, status) => {
  const stored = documentInput({ hetu: testHetu(74), ...first })
  await archive.store(documentBundle(stored))
  const { setOid, versionOid: replaces } = stored
  const bundle = documentOf({ hetu: testHetu(74), setOid, replaces, ...next })
  const check = await archive.post(
    '/fhir/Bundle/$validate',
    await archive.systemToken('county-05'),
    JSON.stringify(bundle),
  )
  expect((await check.text()).includes('outside-decision')).toBe(status === 422)
  const answer = await archive.send(bundle)
  expect(answer.status).toBe(status)
  if (status === 422)
    expect((await refusal(answer)).slice(1)).toEqual([
      'outside-decision',
      'Bundle.entry[0].resource.content[0].format',
    ])
})

test('of versions that replace the same one at once, exactly one wins', async () => {
  const first = documentInput()
  await archive.store(documentBundle(first))
  const forks = [1, 2, 3, 4, 5, 6].map(() =>
    documentOf({ setOid: first.setOid, replaces: first.versionOid }),
  )
  const answers = await Promise.all(forks.map((fork) => archive.send(fork)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409])
})

test('a Bundle of which one part is refused leaves nothing behind (A3)', async () => {
  const before = await countRows()
  const hetu = testHetu(0)
  const good = documentInput({ hetu })
  const bad = documentInput({ hetu, replaces: newOid() })
  const bundle = bundleOf([good, bad].flatMap(documentEntries))
  expect((await archive.send(bundle)).status).toBe(409)
  expect(await countRows()).toEqual(before)
})

test('a failure of the database leaves nothing behind and is told as such', async () => {
  const before = await countRows()
  await sql`create function fail() returns trigger language plpgsql as
    $$ begin raise exception 'disk full' using errcode = 'disk_full'; end $$`.execute(
    archive.database,
  )
  await sql`create trigger failing before insert on binaries for each row execute function fail()`.execute(
    archive.database,
  )
  const response = await archive.send(documentOf({ hetu: hetus.bertil }))
  await sql`drop trigger failing on binaries`.execute(archive.database)
  expect((await refusal(response)).slice(0, 2)).toEqual([503, 'unavailable'])
  expect(await countRows()).toEqual(before)
})

test.each([
  ['another controller', { controllerId: 'county-17' }, 'custodian'],
  ['a unit of another controller', { unitId: 'county-17' }, 'author[0]'],
])('a document for %s is refused', async (_name, changes, path) => {
  const response = await archive.send(documentOf(changes))
  expect(await refusal(response)).toEqual([
    403,
    'not-your-register',
    `Bundle.entry[0].resource.${path}`,
  ])
})

test('a scope that does not hold documents stores none', async () => {
  const token = await archive.systemToken('county-05', 'system/Task.cru')
  const response = await archive.post('/fhir', token, JSON.stringify(documentOf()))
  expect((await refusal(response))[1]).toBe('not-your-register')
})

test('a portal stores nothing', async () => {
  const token = await archive.personToken({ subject: hetus.anna })
  const response = await archive.post('/fhir', token, JSON.stringify(documentOf()))
  expect(response.status).toBe(403)
})

test('a body over 10 MB is refused, whether its length is told or not', async () => {
  const token = await archive.systemToken('county-05')
  const large = Buffer.alloc(10 * 1024 * 1024 + 1, 32)
  const told = await archive.post('/fhir', token, large)
  expect((await refusal(told)).slice(0, 2)).toEqual([413, 'too-large'])
  const untold = new Request(`${archive.url}/fhir`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
    body: new Blob([large]).stream(),
    duplex: 'half',
  } as RequestInit)
  expect((await archive.app.fetch(untold)).status).toBe(413)
})

test('what is no JSON is refused', async () => {
  const token = await archive.systemToken('county-05')
  const response = await archive.post('/fhir', token, '{"resourceType":')
  expect(await refusal(response)).toEqual([400, 'invalid-bundle', ''])
})

test('annulling withdraws every version, and none can follow', async () => {
  const first = documentInput()
  const second = documentInput({ setOid: first.setOid, replaces: first.versionOid })
  const [firstId] = await archive.store(documentBundle(first))
  const [secondId] = await archive.store(documentBundle(second))
  const body = JSON.stringify({
    resourceType: 'Parameters',
    parameter: [{ name: 'reason', valueString: 'Stored for the wrong client.' }],
  })
  const annul = async (controller: string, id: string | undefined) =>
    archive.post(
      `/fhir/DocumentReference/${id}/$annul`,
      await archive.systemToken(controller),
      body,
    )
  expect((await refusal(await annul('county-17', secondId))).slice(0, 2)).toEqual([
    404,
    'not-found',
  ])
  expect((await read(secondId)).status).toBe('current')
  expect((await annul('county-05', 'f'.repeat(32))).status).toBe(404)
  const done = await annul('county-05', firstId)
  expect(done.status).toBe(200)
  expect(fhirFaults(await done.json())).toEqual([])
  expect((await annul('county-05', firstId)).status).toBe(200)
  expect((await read(firstId)).status).toBe('entered-in-error')
  expect(await read(secondId)).toMatchObject({
    status: 'entered-in-error',
    meta: { versionId: '2' },
  })
  const third = documentOf({ setOid: first.setOid, replaces: second.versionOid })
  expect((await refusal(await archive.send(third)))[1]).toBe('version-conflict')
})

test('a batch is answered line by line, and can be sent again', async () => {
  const token = await archive.systemToken('county-05')
  const lines = [
    JSON.stringify(documentOf()),
    'no json',
    JSON.stringify(documentOf({ controllerId: 'county-17' })),
    '',
    JSON.stringify(documentOf({ hetu: hetus.bertil })),
  ]
  const send = async () => {
    const response = await archive.post('/fhir/$batch', token, lines.join('\r\n'), {
      'content-type': 'application/fhir+ndjson',
    })
    expect(response.headers.get('content-type')).toBe('application/fhir+ndjson')
    const answers = (await response.text()).trimEnd().split('\n')
    return answers.map((line) => JSON.parse(line) as FhirBundle | OperationOutcome)
  }
  const first = await send()
  expect(first.flatMap(fhirFaults)).toEqual([])
  const kinds = ['Bundle', 'OperationOutcome', 'OperationOutcome', 'Bundle']
  expect(first.map(({ resourceType }) => resourceType)).toEqual(kinds)
  const before = await countRows()
  const again = await send()
  expect(again.map(({ resourceType }) => resourceType)).toEqual(kinds)
  expect(JSON.stringify(again[0])).toContain('200 OK')
  expect(await countRows()).toEqual(before)
})

test('an attachment knows all that it is attached to, which must be in the register', async () => {
  const main = documentInput({ type: 'custody-investigation' })
  const unknown = await archive.send(documentOf({ attachmentOfSet: newOid() }))
  expect((await refusal(unknown)).slice(0, 2)).toEqual([422, 'dangling-reference'])
  await archive.store(documentBundle(main))
  const attachment = documentInput({ type: 'attachment', attachmentOfSet: main.setOid })
  await archive.store(documentBundle(attachment))
  // An attachment of an attachment hangs on both (V19), in every version of itself.
  const inner = documentInput({ type: 'attachment', attachmentOfSet: attachment.setOid })
  await archive.store(documentBundle(inner))
  const { setOid, attachmentOfSet, versionOid: replaces } = inner
  await archive.store(documentOf({ type: 'attachment', setOid, attachmentOfSet, replaces }))
  const rows = await archive.database
    .selectFrom('documents')
    .select('attached_to')
    .where('client_id', '=', archive.patientId(hetus.anna))
    .where('set_oid', '=', setOid)
    .execute()
  const both = { attached_to: [attachment.setOid, main.setOid] }
  expect(rows).toEqual([both, both])
})

test('a name that changes is kept, also where none is told later, and the HETU is stored nowhere', async () => {
  const patient = { hetu: hetus.anna, familyName: 'Strand', givenNames: ['Anna', 'Maria'] }
  await archive.send(bundleOf([patientEntry(patient)]))
  const nameless = { hetu: hetus.anna, familyName: '', givenNames: [] }
  expect((await archive.send(bundleOf([patientEntry(nameless)]))).status).toBe(200)
  const row = await archive.database
    .selectFrom('clients')
    .selectAll()
    .where('client_id', '=', archive.patientId(hetus.anna))
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({ family_name: 'Strand', given_names: ['Anna', 'Maria'] })
  for (const table of [
    'clients',
    'documents',
    'document_bodies',
    'document_owners',
    'audit_events',
  ]) {
    const { rows } = await sql`select 1 from ${sql.table(table)} as row
      where row::text like ${`%${hetus.anna}%`}`.execute(archive.database)
    expect(rows).toEqual([])
  }
})
