// Long, because every case shares one archive: starting it costs more than all of them.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fhirFaults } from '../../testing/fhir-schema'
import { documentOf, hetus, testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { auditEventResource } from './audit-event-resource'
import { verifyChain } from '../tree/verify-chain'

let archive: TestArchive
let token: string
let client: string
let documentId: string
let binary: string

beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

// Each test has the log of a client of its own, so that one may break it.
let tests = 0
let hetu: string
beforeEach(async () => {
  hetu = testHetu(tests++)
  client = archive.patientId(hetu)
  ;[documentId = ''] = await archive.store(documentOf({ hetu }))
  token = await archive.personToken({ subject: hetu })
  const response = await archive.get(`/fhir/DocumentReference/${documentId}`, token)
  const { content } = (await response.json()) as { content: { attachment: { url: string } }[] }
  binary = content[0]?.attachment.url ?? ''
  for (const path of [binary, 'DocumentReference/nothing', `DocumentReference/${documentId}`]) {
    await archive.get(`/fhir/${path}`, token)
  }
})

const indexBody = JSON.stringify({
  resourceType: 'Parameters',
  parameter: [{ name: 'newest', valueInteger: 5 }],
})
const confirmation = () =>
  JSON.stringify({
    resourceType: 'Communication',
    status: 'completed',
    category: [
      {
        coding: [
          {
            system: 'https://mittkanta.example/fhir/CodeSystem/communication-category',
            code: 'kanta-information',
          },
        ],
      },
    ],
    subject: { reference: `Patient/${client}` },
    instantiatesCanonical: [
      'https://mittkanta.example/fhir/ActivityDefinition/kanta-information|2',
    ],
    medium: [
      {
        coding: [{ system: 'https://mittkanta.example/fhir/CodeSystem/channel', code: 'portal' }],
      },
    ],
  })

function everyRead(): [string, () => Response | Promise<Response>][] {
  return [
    ['read-document', () => archive.get(`/fhir/DocumentReference/${documentId}`, token)],
    ['read-binary', () => archive.get(`/fhir/${binary}`, token)],
    ['search-documents', () => archive.post('/fhir/DocumentReference/_search', token, '_count=5')],
    [
      'display-index',
      () => archive.post('/fhir/DocumentReference/$display-index', token, indexBody),
    ],
    ['search-relationships', () => archive.post('/fhir/EpisodeOfCare/_search', token, '')],
    ['confirm-information', () => archive.post('/fhir/Communication', token, confirmation())],
    ['search-confirmations', () => archive.post('/fhir/Communication/_search', token, '')],
  ]
}

type Event = { operation: string; documents: string[]; [key: string]: unknown }
async function events(): Promise<Event[]> {
  const rows = await archive.database
    .selectFrom('audit_events')
    .select('event')
    .where('client_id', '=', client)
    .orderBy('sequence')
    .execute()
  return rows.map(({ event }) => JSON.parse(event) as Event)
}

/** What an intruder with the rights of an administrator would do. */
async function tamper(statement: string): Promise<void> {
  const { database } = archive
  await sql`alter table audit_events disable trigger all`.execute(database)
  await sql.raw(statement.replaceAll('CLIENT', `'${client}'`)).execute(database)
  await sql`alter table audit_events enable trigger all`.execute(database)
}

test('every kind of request leaves one row, and the chain of all holds', async () => {
  const before = (await events()).length
  for (const [, request] of everyRead()) expect((await request()).status).toBeLessThan(300)
  const written = (await events()).slice(before)
  expect(written.map(({ operation }) => operation)).toEqual(everyRead().map(([name]) => name))
  expect(await verifyChain(archive.database, client)).toEqual({
    intact: true,
    events: before + written.length,
  })
})

test('a row says who, for whom, in what role, from where and what (L2)', async () => {
  const [read, content, nothing] = await events()
  expect(read).toMatchObject({
    operation: 'read-document',
    kind: 'own-view',
    by: 'person',
    client,
    actor: client,
    capacity: 'self',
    ground: 'own-data',
    software: 'mittkanta-portal',
    documents: [documentId],
    recorded: '2026-11-21T10:00:00.000Z',
  })
  expect(content).toMatchObject({ operation: 'read-binary', documents: [documentId] })
  expect(nothing).toMatchObject({ operation: 'read-document', documents: [] })
})

test('a list names no documents, for it holds what is not shown; a list by id does', async () => {
  await archive.post('/fhir/DocumentReference/$display-index', token, indexBody)
  await archive.post('/fhir/DocumentReference/_search', token, '')
  await archive.post('/fhir/DocumentReference/_search', token, `_id=${documentId}`)
  const written = (await events()).slice(-3)
  expect(written.map(({ documents }) => documents)).toEqual([[], [], [documentId]])
})

test('what is done for another says so', async () => {
  const other = archive.patientId(hetus.anna)
  await archive.get(
    '/fhir/DocumentReference/nothing',
    await archive.personToken({ subject: hetu, actor: hetus.anna, capacity: 'guardian' }),
  )
  expect((await events()).at(-1)).toMatchObject({
    kind: 'view-on-behalf',
    actor: other,
    capacity: 'guardian',
    ground: 'representation',
  })
})

const ofAWorker = { id: 'w-7', name: 'Eva Ekblad' }
const asWorker = () =>
  archive.claimToken('county-05', {
    hetu,
    unit: 'unit-snostjarnan',
    statutoryGround: 'supervision',
    worker: ofAWorker,
  })

test('a system that reads its own register leaves a row of use, without the name', async () => {
  const system = await asWorker()
  await archive.get(`/fhir/DocumentReference/${documentId}`, system)
  await archive.get(`/fhir/${binary}`, system)
  const written = (await events()).slice(-2)
  expect(written).toMatchObject([
    {
      kind: 'use',
      by: 'person',
      organisation: 'county-05',
      unit: 'unit-snostjarnan',
      register: 'county-05',
      ground: 'own-register',
      rule: 'D1',
    },
    { operation: 'read-binary', documents: [documentId] },
  ])
  expect(JSON.stringify(written)).not.toMatch(/Eva|w-7/)
  expect(written[0]?.worker).not.toBe(written[1]?.worker)
})

test('who acted is kept beside the log, and the event proves that it is true', async () => {
  await archive.get(`/fhir/DocumentReference/${documentId}`, await asWorker())
  const commitment = String((await events()).at(-1)?.worker)
  const kept = await archive.database
    .selectFrom('acting_workers')
    .selectAll()
    .where('client_id', '=', client)
    .where('commitment', '=', commitment)
    .executeTakeFirstOrThrow()
  expect(kept).toMatchObject({ organisation: 'county-05', worker_id: 'w-7', name: 'Eva Ekblad' })
  const said = [kept.salt, 'county-05', 'w-7', 'Eva Ekblad'].join('\n')
  expect(createHash('sha256').update(said).digest('hex')).toBe(commitment)
  const change = sql`update acting_workers set name = 'Nobody' where client_id = ${client}`
  await expect(change.execute(archive.database)).rejects.toThrow('never changed')
})

test('a refused system leaves a row of refusal, which does not tell whether there is what it asked for', async () => {
  const system = await archive.systemToken('county-17')
  for (const path of [`DocumentReference/${documentId}`, binary]) {
    expect((await archive.get(`/fhir/${path}`, system)).status).toBe(404)
    expect((await events()).at(-1)).toMatchObject({
      kind: 'refused',
      organisation: 'county-17',
      rule: 'D0',
      documents: [],
    })
  }
  expect(await verifyChain(archive.database, client)).toMatchObject({ intact: true })
})

test('when the row cannot be written, nothing is shown (L1)', async () => {
  const { database } = archive
  await sql`create or replace function refuse_row() returns trigger language plpgsql as
    $$ begin raise exception 'no room' using errcode = 'disk_full'; end $$`.execute(database)
  await sql`create trigger refusing before insert on audit_events for each row execute function refuse_row()`.execute(
    database,
  )
  const before = (await events()).length
  for (const [name, request] of everyRead()) {
    const response = await request()
    const text = await response.text()
    expect([name, response.status]).toEqual([name, 503])
    expect(fhirFaults(JSON.parse(text))).toEqual([])
    expect(text).not.toContain('boende')
    expect(text).toContain('"unavailable"')
  }
  await sql`drop trigger refusing on audit_events`.execute(database)
  expect((await events()).length).toBe(before)
  expect(await verifyChain(database, client)).toMatchObject({ intact: true })
  const list = await archive.post('/fhir/Communication/_search', token, '')
  expect(await list.json()).toMatchObject({ total: 0 })
})

test('rows cannot be changed, removed or emptied (L4)', async () => {
  const attempts = [
    sql`update audit_events set event = '{}' where client_id = ${client}`,
    sql`delete from audit_events where client_id = ${client}`,
    sql`truncate audit_events`,
  ]
  for (const attempt of attempts) {
    await expect(attempt.execute(archive.database)).rejects.toThrow('never changed')
  }
})

test.each([
  [
    'a changed row',
    `update audit_events set event = replace(event, 'own-view', 'use') where client_id = CLIENT and sequence = 2`,
    2,
  ],
  [
    'a changed time beside the event',
    `update audit_events set recorded = recorded - interval '1 day' where client_id = CLIENT and sequence = 3`,
    3,
  ],
  ['a lost row', `delete from audit_events where client_id = CLIENT and sequence = 2`, 2],
  ['a lost last row', `delete from audit_events where client_id = CLIENT and sequence = 4`, 3],
])('%s is found', async (_name, statement, at) => {
  await tamper(statement)
  expect(await verifyChain(archive.database, client)).toMatchObject({ intact: false, at })
})

test('reordered rows are found', async () => {
  await tamper(`update audit_events set sequence = -1 where client_id = CLIENT and sequence = 1`)
  await tamper(`update audit_events set sequence = 1 where client_id = CLIENT and sequence = 3`)
  await tamper(`update audit_events set sequence = 3 where client_id = CLIENT and sequence = -1`)
  expect(await verifyChain(archive.database, client)).toMatchObject({ intact: false, at: 1 })
})

test('many at once share one chain without a gap', async () => {
  const before = (await events()).length
  const requests = Array.from({ length: 40 }, () =>
    archive.get(`/fhir/DocumentReference/${documentId}`, token),
  )
  await Promise.all(requests)
  expect(await verifyChain(archive.database, client)).toEqual({ intact: true, events: before + 40 })
})

test('a row is told as a valid AuditEvent', async () => {
  for (const [, request] of everyRead()) await request()
  await archive.get(`/fhir/DocumentReference/${documentId}`, await asWorker())
  const rows = await archive.database
    .selectFrom('audit_events')
    .selectAll()
    .where('client_id', '=', client)
    .execute()
  const resources = rows.map((row) => auditEventResource(row, archive.url))
  expect(resources.flatMap(fhirFaults)).toEqual([])
  expect(JSON.stringify(resources)).not.toContain('sequence')
})
