import { afterAll, beforeAll, expect, test } from 'vitest'
import { annulPreviewSchema } from '@/lib/contracts/archive/annul-preview'
import { archivedSchema, archiveSearchSchema } from '@/lib/contracts/archive/archived'
import { documentOf, hetus, newOid, testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { askAs, clientOf, eventsOf } from '../testing/ask-as'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

type Input = Parameters<typeof documentOf>[0]
async function stored(changes: Input = {}, controller?: string) {
  const setOid = newOid()
  const [id = ''] = await archive.store(documentOf({ setOid, ...changes }), controller)
  return { id, setOid, identifier: { name: 'identifier', valueUri: `urn:oid:${setOid}` } }
}
const at17 = { controllerId: 'county-17', unitId: 'unit-blaklockan' } as const
const ask = (path: string, ...parameters: readonly object[]) =>
  askAs(archive, 'archivist')(`DocumentReference/${path}`, ...parameters)
async function search(...parameters: readonly object[]) {
  const { status, body } = await ask('$archive-search', ...parameters)
  expect(status).toBe(200)
  return archiveSearchSchema.parse(body)
}
const idsOf = ({ documents }: { documents: readonly { id: string }[] }) =>
  documents.map(({ id }) => id)
const code = (name: string, valueCode: string) => ({ name, valueCode })
const date = (name: string, valueDate: string) => ({ name, valueDate })

test('A7: searches by client, identifier, type, task, days, system and age, in the own register alone', async () => {
  const hetu = testHetu(11)
  const plan = await stored({ hetu, type: 'client-plan', createdAt: '2026-05-05T10:00:00+03:00' })
  const old = await stored({
    ...{ hetu, format: 'old', serviceTask: 'families', socialService: 'family-work' },
    createdAt: '2019-01-02T10:00:00+02:00',
  } as const)
  const foreign = await stored({ hetu, ...at17 }, 'county-17')
  const client = clientOf(hetu)
  expect(idsOf(await search(client)).toSorted()).toEqual([plan.id, old.id].toSorted())
  expect(idsOf(await search(client, code('type', 'client-plan')))).toEqual([plan.id])
  expect(idsOf(await search(client, code('format', 'old'), code('format', 'phase-1')))).toEqual([
    old.id,
  ])
  expect(idsOf(await search(client, code('serviceTask', 'families')))).toEqual([old.id])
  expect(idsOf(await search(client, date('madeFrom', '2026-05-05')))).toEqual([plan.id])
  expect(idsOf(await search(client, date('madeTo', '2026-05-04')))).toEqual([old.id])
  expect(idsOf(await search(client, date('storedFrom', '2026-11-21')))).toHaveLength(2)
  expect(idsOf(await search(client, date('storedTo', '2026-11-20')))).toEqual([])
  const by = (valueString: string) => ({ name: 'storedBy', valueString })
  expect(idsOf(await search(client, by('system-county-05')))).toHaveLength(2)
  expect(idsOf(await search(client, by('system-county-17')))).toEqual([])
  expect(await search(plan.identifier)).toMatchObject({
    documents: [{ id: plan.id, client: archive.patientId(hetu), type: 'client-plan' }],
  })
  expect(idsOf(await search(foreign.identifier))).toEqual([])
  expect(idsOf(await search(clientOf(testHetu(12)), plan.identifier))).toEqual([])
  expect(idsOf(await search(client, { name: 'identifier', valueUri: 'urn:oid:2.999.1' }))).toEqual(
    [],
  )
})

test('over the whole register it goes page by page, and leaves a row with each client of the page', async () => {
  const people = [testHetu(13), testHetu(14), testHetu(15)]
  const ids: string[] = []
  for (const hetu of people)
    ids.push(
      (await stored({ hetu, type: 'minutes' })).id,
      (await stored({ hetu, type: 'minutes' })).id,
    )
  const found: string[] = []
  let next: string | null = null
  for (let pages = 0; pages < 3; pages += 1) {
    const cursor = next === null ? [] : [{ name: 'cursor', valueString: next }]
    const page = await search(
      ...[code('type', 'minutes'), { name: 'count', valueInteger: 2 }, ...cursor],
    )
    found.push(...idsOf(page))
    next = page.next
  }
  expect(next).toBeNull()
  expect(found.toSorted()).toEqual(ids.toSorted())
  for (const hetu of people) {
    const rows = (await eventsOf(archive, hetu)).filter(({ kind }) => kind === 'maintenance')
    expect(new Set(rows.flatMap(({ documents }) => documents as string[])).size).toBe(2)
    expect(rows[0]).toMatchObject({ operation: 'search-documents', ground: 'archivist' })
  }
})

test('reads a document with its versions, what is known of each, and its content', async () => {
  const hetu = testHetu(16)
  const [setOid, first] = [newOid(), newOid()]
  await archive.store(documentOf({ hetu, setOid, versionOid: first, text: 'Den första texten.' }))
  await archive.store(documentOf({ hetu, setOid, replaces: first, hiddenFromGuardians: true }))
  const asked = { name: 'identifier', valueUri: `urn:oid:${setOid}` }
  const { versions } = archivedSchema.parse((await ask('$archived', asked)).body)
  expect(versions.map(({ version, status }) => [version, status])).toEqual([
    [2, 'current'],
    [1, 'superseded'],
  ])
  expect(versions[0]?.resource).toMatchObject({
    status: 'current',
    description: 'Beslut om boende',
  })
  const [, old] = versions
  const content = (old?.resource as { content?: { attachment: { url: string } }[] }).content
  const token = await archive.officialToken({
    ...{ hetu: hetus.carl, organisation: 'county-05', task: 'archivist' },
  } as const)
  const binary = await archive.get(`/fhir/${content?.[0]?.attachment.url ?? ''}`, token)
  expect(await binary.text()).toContain('Den första texten.')
  const events = (await eventsOf(archive, hetu)).slice(-2)
  expect(events).toMatchObject([
    { operation: 'read-document', kind: 'maintenance', ground: 'archivist' },
    { operation: 'read-binary', kind: 'maintenance', ground: 'archivist', documents: [old?.id] },
  ])
})

test("another register's document answers everywhere as one that never was, and its client has the refusals", async () => {
  const hetu = testHetu(17)
  const foreign = await stored({ hetu, ...at17 }, 'county-17')
  const binary = await archive.database
    .selectFrom('binaries')
    .select('id')
    .where('document_id', '=', foreign.id)
    .executeTakeFirstOrThrow()
  const never = '0'.repeat(32)
  const neverOid = { name: 'identifier', valueUri: 'urn:oid:2.999.1' }
  const reason = { name: 'reason', valueString: 'Fel klient.' }
  expect(await ask('$archived', foreign.identifier)).toEqual(await ask('$archived', neverOid))
  expect(await ask(`${foreign.id}/$annul-preview`)).toEqual(await ask(`${never}/$annul-preview`))
  expect(await ask(`${foreign.id}/$annul`, reason)).toEqual(await ask(`${never}/$annul`, reason))
  expect((await ask(`${foreign.id}/$annul`, reason)).status).toBe(404)
  const token = await archive.officialToken({
    ...{ hetu: hetus.carl, organisation: 'county-05', task: 'archivist' },
  } as const)
  const answers = [binary.id, never].map((id) => archive.get(`/fhir/Binary/${id}`, token))
  const [theirs, nobodys] = await Promise.all(answers)
  expect([theirs?.status, await theirs?.text()]).toEqual([404, await nobodys?.text()])
  const refusals = (await eventsOf(archive, hetu)).filter(({ kind }) => kind === 'refused')
  expect(refusals.map(({ operation }) => operation)).toEqual([
    'read-document',
    'preview-annulment',
    'annul-document',
    'annul-document',
    'read-binary',
  ])
})

test('annuls with a reason, after a preview that counts attachments at any depth, and the preview came true', async () => {
  const hetu = testHetu(18)
  const above = await stored({ hetu })
  const attachment = await stored({ hetu, type: 'attachment', attachmentOfSet: above.setOid })
  const deeper = await stored({
    ...{ hetu, type: 'attachment', attachmentOfSet: attachment.setOid, hiddenFromGuardians: true },
  } as const)
  const unseen = await stored({
    ...{ hetu, type: 'attachment', attachmentOfSet: above.setOid, specialContent: true },
  } as const)
  const other = await stored({ hetu })

  const { body } = await ask(`${above.id}/$annul-preview`)
  const { disappears, versions } = annulPreviewSchema.parse(body)
  expect(versions).toBe(1)
  const all = { client: true, guardian: true, proxy: true }
  expect(Object.fromEntries(disappears.map(({ id, seenBy }) => [id, seenBy]))).toEqual({
    [above.id]: all,
    [attachment.id]: all,
    [deeper.id]: { ...all, guardian: false },
  })
  expect(disappears.map(({ id }) => id)).not.toContain(unseen.id)
  expect(disappears.map(({ id }) => id)).not.toContain(other.id)

  expect((await ask(`${above.id}/$annul`)).status).toBe(400)
  const reason = { name: 'reason', valueString: 'Antecknad i fel klients handlingar.' }
  expect((await ask(`${above.id}/$annul`, reason)).status).toBe(200)
  const archived = archivedSchema.parse((await ask('$archived', above.identifier)).body)
  expect(archived.versions).toMatchObject([
    { status: 'annulled', annulledBecause: 'Antecknad i fel klients handlingar.' },
  ])
  const shown = await askAs(archive, 'archivist')('DocumentReference/$shows', clientOf(hetu))
  const answers = (
    shown.body as { documents: { set: string; shows: { client: { answer: string } } }[] }
  ).documents.filter(({ shows }) => shows.client.answer === 'yes')
  expect(answers.map(({ set }) => set)).toEqual([`urn:oid:${other.setOid}`])
  const annulments = (await eventsOf(archive, hetu)).filter(
    ({ operation }) => operation === 'annul-document',
  )
  expect(annulments).toMatchObject([
    { kind: 'maintenance', ground: 'archivist', documents: [above.id] },
  ])
})

test('a search in vain by a client leaves a row with her, and nothing about her will is answered anywhere', async () => {
  const hetu = testHetu(19)
  await search(clientOf(hetu))
  expect(await eventsOf(archive, hetu)).toMatchObject([
    { kind: 'maintenance', operation: 'search-documents', documents: [] },
  ])
  const token = await archive.officialToken({
    ...{ hetu: hetus.carl, organisation: 'county-05', task: 'archivist' },
  } as const)
  for (const path of ['Consent/_search', 'Communication/_search', 'Consent/$preview'])
    expect((await archive.post(`/fhir/${path}`, token, '')).status).toBe(403)
})

test.each([
  ['an unknown type', [code('type', 'letter')]],
  ['a day that is none', [date('madeFrom', '2026-02-30')]],
  ['two clients', [clientOf(testHetu(11)), clientOf(testHetu(12))]],
  ['a cursor of elsewhere', [{ name: 'cursor', valueString: 'abc' }]],
  ['a page that is too large', [{ name: 'count', valueInteger: 51 }]],
])('%s is no search', async (_name, parameters) => {
  expect((await ask('$archive-search', ...parameters)).status).toBe(400)
})
