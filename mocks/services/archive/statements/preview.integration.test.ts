// Long, because every case shares one archive: starting it costs more than all of them.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bundleOf, relationshipEntries } from '@/mocks/vendor/bundles'
import type { AuditEntry } from '../log/events/audit-entry'
import { recordAudit } from '../log/events/audited-statement'
import { documentOf, hetus, newOid, testHetu } from '../testing/make-document'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import { refusalOf, stating } from './testing/stating'
import { directiveInForce } from '../disclosure/directive-in-force'

let archive: TestArchive
let portal: ReturnType<typeof stating>
beforeAll(async () => {
  archive = await startTestArchive()
  portal = stating(archive)
})
afterAll(() => archive.close())

const start = new Date('2026-11-21T10:00:00Z')
let tests = 0
let hetu: string
let client: string
let token: string
beforeEach(async () => {
  archive.setNow(start)
  hetu = testHetu(tests++)
  client = archive.patientId(hetu)
  token = await archive.personToken({ subject: hetu })
  await portal.confirm(token, hetu)
})

/** A document of this client; gives its id. */
async function stored(changes: Parameters<typeof documentOf>[0] = {}): Promise<string> {
  const controller = changes?.controllerId ?? 'county-05'
  const usual = { hetu, unitId: controller }
  const [id = ''] = await archive.store(documentOf({ ...usual, ...changes }), controller)
  return id
}

type Relationship = Parameters<typeof relationshipEntries>[0]
async function relationshipIn(controllerId: string, changes: Partial<Relationship> = {}) {
  const usual = { hetu, controllerId, unitId: controllerId, start: '2026-01-10' } as const
  const what = { serviceTask: 'working-age', socialService: 'social-work' } as const
  const oid = newOid()
  const entries = relationshipEntries({ ...usual, ...what, oid, ...changes })
  await archive.store(bundleOf(entries), controllerId)
  return oid
}

/** A row of the log as a professional's reading leaves it. */
async function logged(changes: Partial<AuditEntry>, documents: readonly string[]) {
  const entry: AuditEntry = {
    clientId: client,
    kind: 'disclosure',
    operation: 'read-document',
    by: 'person',
    software: 'a-system',
    organisation: 'county-17',
    unit: 'unit-17',
    socialService: 'social-work',
    register: 'county-05',
    ground: 'consent',
    ...changes,
  }
  await recordAudit(archive.database, entry, archive.now(), documents)
}

test('a consent opens what is neither prohibited nor never disclosed, of the named documents alone', async () => {
  const open = await stored()
  const prohibited = await stored({ serviceTask: 'families' })
  const old = await stored({ format: 'old' })
  const shelter = await stored({ socialService: 'shelter' })
  const unnamed = await stored()
  await portal.prohibit(token, hetu, { serviceTask: 'families' })
  const named = [open, prohibited, old, shelter]
  const preview = await portal.preview(token, portal.consent(hetu), [...named, 'nothing'])
  expect(preview.consent).toEqual({ before: false, after: true })
  expect([...preview.documents].sort()).toEqual(
    [
      [open, 'no-consent', 'open'],
      [prohibited, 'prohibited', 'prohibited'],
      [old, 'never', 'never'],
      [shelter, 'never', 'never'],
    ].sort(),
  )
  expect(JSON.stringify(preview)).not.toContain(unnamed)
  expect(await directiveInForce(archive, archive.database, client)).toMatchObject({
    consentBy: null,
  })
})

test('a prohibition closes what it is about, and its end opens that again', async () => {
  const one = await stored()
  const other = await stored({ serviceTask: 'families' })
  await portal.consentTo(token, hetu)
  const asked = portal.prohibition(hetu, { serviceTask: 'families' })
  const before = await portal.preview(token, asked, [one, other])
  expect(before).toMatchObject({
    consent: { before: true, after: true },
    documents: [[other, 'open', 'prohibited']],
  })
  const { id = '' } = await portal.prohibit(token, hetu, { serviceTask: 'families' }, [one, other])
  expect((await portal.preview(token, id, [one, other])).documents).toEqual([
    [other, 'prohibited', 'open'],
  ])
  await portal.prohibit(token, hetu, { document: other }, [one, other])
  expect((await portal.preview(token, id, [one, other])).documents).toEqual([
    [other, 'prohibited', 'prohibited'],
  ])
})

test('the end of what has ended already changes nothing', async () => {
  const one = await stored()
  const { id = '' } = await portal.consentTo(token, hetu)
  await portal.end(token, id, [one])
  await portal.consentTo(token, hetu)
  const preview = await portal.preview(token, id, [one])
  expect(preview).toMatchObject({
    consent: { before: true, after: true },
    documents: [[one, 'open', 'open']],
  })
})

test('it names who else has a relationship or has fetched these documents, and since when', async () => {
  const one = await stored()
  const hidden = await stored()
  await relationshipIn('county-17', { unitId: 'county-17', start: '2026-03-01' })
  await relationshipIn('thl', { socialService: 'shelter', start: '2026-04-01' })
  await relationshipIn('county-17', { start: '2025-01-01', end: '2025-02-01' })
  await logged({}, [one, hidden])
  archive.setNow(new Date('2026-11-21T10:01:00Z'))
  await logged({}, [one])
  await logged({ organisation: 'county-09', unit: undefined, socialService: 'shelter' }, [hidden])
  await logged({ kind: 'use', ground: 'own-register' }, [one])
  const { others } = await portal.preview(token, portal.prohibition(hetu), [one])
  expect(others).toEqual([
    {
      organisation: 'county-17',
      relationships: [{ unit: 'county-17', socialService: 'social-work', from: '2026-03-01' }],
      fetches: [
        {
          unit: 'unit-17',
          socialService: 'social-work',
          consent: null,
          documents: [one],
          last: '2026-11-21T10:01:00.000Z',
        },
      ],
    },
    {
      organisation: 'thl',
      relationships: [{ unit: 'thl', socialService: 'shelter', from: '2026-04-01' }],
      fetches: [],
    },
  ])
})

test('it names what no statement stops: own registers, bought services under way, statutory uses', async () => {
  const one = await stored()
  const elsewhere = await stored({ controllerId: 'county-17' })
  const oid = await relationshipIn('county-05', { start: '2026-03-01' })
  const families = await relationshipIn('county-05', { serviceTask: 'families' })
  const far = await relationshipIn('county-17')
  const bought = (relationship_oid: string, from_on: string, until_on: string | null) => ({
    client_id: client,
    relationship_oid,
    producer_unit: 'hemvard-lyktan',
    from_on,
    until_on,
  })
  await archive.database
    .insertInto('bought_services')
    .values([
      bought(oid, '2026-11-21', '2026-11-22'),
      bought(oid, '2026-11-01', '2026-11-21'),
      bought(oid, '2026-11-22', null),
      bought(families, '2026-11-01', null),
      bought(far, '2026-11-01', null),
    ])
    .execute()
  const statutory = { ground: 'statutory-right', statutoryGround: 'urgent-need' } as const
  await logged(statutory, [one])
  await logged(statutory, [elsewhere])
  const asked = portal.prohibition(hetu, { controller: 'county-05' })
  const preview = await portal.preview(token, asked, [one, elsewhere])
  expect(preview.ownRegisters).toMatchObject([
    { controller: 'county-05', relationships: [{ from: '2026-01-10' }, { from: '2026-03-01' }] },
  ])
  expect(preview.boughtServices).toEqual([
    {
      producer: 'hemvard-lyktan',
      controller: 'county-05',
      serviceTask: 'working-age',
      socialService: 'social-work',
      from: '2026-11-21',
      until: '2026-11-22',
    },
  ])
  expect(preview.statutory).toEqual([
    {
      organisation: 'county-17',
      unit: 'unit-17',
      socialService: 'social-work',
      ground: 'urgent-need',
      last: start.toISOString(),
    },
  ])
})

test('it leaves a row of its own, which names no documents, and promises no more than a day', async () => {
  const one = await stored()
  const asked = portal.prohibition(hetu, { document: one })
  const { basis } = await portal.preview(token, asked, [one])
  const rows = await archive.database
    .selectFrom('audit_events')
    .select('event')
    .where('client_id', '=', client)
    .orderBy('sequence', 'desc')
    .execute()
  expect(JSON.parse(rows[0]?.event ?? '')).toMatchObject({
    kind: 'own-view',
    operation: 'preview-statement',
    documents: [],
  })
  archive.setNow(new Date(start.getTime() + 25 * 60 * 60 * 1000))
  const later = await archive.personToken({ subject: hetu })
  const response = await portal.post(later, portal.prohibition(hetu, { document: one }, basis))
  expect(await refusalOf(response)).toEqual([409, 'preview-outdated'])
})

type Change = (ids: { one: string; other: string }) => Promise<unknown>
const outdated: [string, Change][] = [
  ['a consent was given', () => portal.consentTo(token, hetu)],
  [
    'a prohibition was set that matches',
    () => portal.prohibit(token, hetu, { controller: 'county-05' }),
  ],
  ['the document was annulled', ({ one }) => annul(one)],
  ['the document was corrected', ({ one }) => correct(one)],
]
test.each(outdated)('a preview does not hold when %s meanwhile', async (_name, change) => {
  const ids = { one: await stored(), other: await stored({ serviceTask: 'families' }) }
  const target = { serviceTask: 'working-age' }
  const { basis } = await portal.preview(token, portal.prohibition(hetu, target), [ids.one])
  await change(ids)
  const before = await directiveInForce(archive, archive.database, client)
  const response = await portal.post(token, portal.prohibition(hetu, target, basis))
  expect(await refusalOf(response)).toEqual([409, 'preview-outdated'])
  expect(await directiveInForce(archive, archive.database, client)).toEqual(before)
})

const kept: [string, Change][] = [
  ['a document that was not named came', () => stored()],
  ['one that was not named was annulled', ({ other }) => annul(other)],
  [
    'one that was not named was prohibited',
    ({ other }) => portal.prohibit(token, hetu, { document: other }),
  ],
  ['a relationship began', () => relationshipIn('county-17')],
  [
    'minutes went by',
    () => Promise.resolve(archive.setNow(new Date(start.getTime() + 4 * 60 * 1000))),
  ],
]
test.each(kept)('a preview holds although %s', async (_name, change) => {
  const ids = { one: await stored(), other: await stored() }
  const target = { serviceTask: 'working-age' }
  const { basis } = await portal.preview(token, portal.prohibition(hetu, target), [ids.one])
  await change(ids)
  expect((await portal.post(token, portal.prohibition(hetu, target, basis))).status).toBe(201)
})

test('the preview of another statement, or of another client, is none', async () => {
  const one = await stored()
  const other = await archive.personToken({ subject: hetus.anna })
  const wrong = [
    (await portal.preview(token, portal.prohibition(hetu, { controller: 'county-05' }), [one]))
      .basis,
    (await portal.preview(other, portal.prohibition(hetus.anna), [])).basis,
    'made up',
  ]
  for (const basis of wrong) {
    const response = await portal.post(token, portal.prohibition(hetu, {}, basis))
    expect(await refusalOf(response)).toEqual([409, 'preview-outdated'])
  }
  const { id = '' } = await portal.consentTo(token, hetu)
  const response = await portal.withdraw(token, id, wrong[0])
  expect(await refusalOf(response)).toEqual([409, 'preview-outdated'])
  expect(await refusalOf(await portal.withdraw(token, id))).toEqual([422, 'preview-needed'])
})

test('more documents than one can see, and nonsense, are refused', async () => {
  const many = Array.from({ length: 5001 }, (_, n) => `d${n}`)
  expect((await portal.askPreview(token, portal.consent(hetu), many)).status).toBe(422)
  expect((await portal.askPreview(token, portal.consent(hetus.anna), [])).status).toBe(422)
  expect((await portal.askPreview(token, portal.consent(hetu), many.slice(1))).status).toBe(200)
})

const annul = async (id: string) => {
  const system = await archive.systemToken('county-05')
  const parameter = [{ name: 'reason', valueString: 'en felaktig uppgift' }]
  const body = JSON.stringify({ resourceType: 'Parameters', parameter })
  const headers = { 'content-type': 'application/fhir+json' }
  const path = `/fhir/DocumentReference/${id}/$annul`
  expect((await archive.post(path, system, body, headers)).status).toBe(200)
}

const correct = async (id: string) => {
  const row = await archive.database
    .selectFrom('documents')
    .select(['set_oid', 'version_oid'])
    .where('client_id', '=', client)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await stored({ setOid: row.set_oid, replaces: row.version_oid })
}
