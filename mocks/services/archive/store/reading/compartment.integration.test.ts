import type { Bundle, OperationOutcome } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleOf, documentEntries, relationshipEntries } from '@/mocks/vendor/bundles'
import { documentInput, documentOf, hetus, newOid } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'

let archive: TestArchive
let anna: string
let bertil: string
/** What Bertil has; Anna's token must not find any of it. */
let bertilsDocument = ''
let bertilsBinary = ''

beforeAll(async () => {
  archive = await startTestArchive()
  const hetu = hetus.bertil
  for (const n of [1, 2, 3]) {
    const documents = await archive.store(documentOf({ hetu, title: `Bertils handling ${n}` }))
    bertilsDocument = documents[0] ?? ''
  }
  const relationship = {
    oid: newOid(),
    hetu,
    controllerId: 'county-05',
    unitId: 'unit-snostjarnan',
    serviceTask: 'families',
    socialService: 'family-work',
    start: '2026-01-10',
    worker: {
      identifier: 'bertils-worker',
      name: 'Bertils kontaktperson',
      role: 'socialarbetare',
      unitId: 'unit-snostjarnan',
    },
  } as const
  await archive.store(bundleOf(relationshipEntries(relationship)))
  bertil = await archive.personToken({ subject: hetu })
  anna = await archive.personToken({ subject: hetus.anna })
  const read = await archive.get(`/fhir/DocumentReference/${bertilsDocument}`, bertil)
  const { content } = (await read.json()) as { content: { attachment: { url: string } }[] }
  bertilsBinary = content[0]?.attachment.url ?? ''
  await archive.post('/fhir/Communication', bertil, confirmationFor(hetu))
})
afterAll(() => archive.close())

const confirmationFor = (hetu: string) =>
  JSON.stringify({
    resourceType: 'Communication',
    status: 'completed',
    category: [concept('communication-category', 'kanta-information')],
    subject: { reference: `Patient/${archive.patientId(hetu)}` },
    instantiatesCanonical: [
      'https://mittkanta.example/fhir/ActivityDefinition/kanta-information|2',
    ],
    medium: [concept('channel', 'portal')],
  })
const concept = (system: string, code: string) => ({
  coding: [{ system: `https://mittkanta.example/fhir/CodeSystem/${system}`, code }],
})

async function seen(response: Response): Promise<string> {
  const text = await response.text()
  expect(text).not.toMatch(/Bertils|bertils/)
  expect(text).not.toContain(bertilsDocument)
  expect(text).not.toContain(archive.patientId(hetus.bertil))
  return text
}

test('what Bertil has is there for Bertil', async () => {
  expect((await archive.get(`/fhir/${bertilsBinary}`, bertil)).status).toBe(200)
  const list = await archive.post('/fhir/DocumentReference/_search', bertil, '')
  expect(await list.text()).toContain('Bertils handling 3')
})

test.each([
  ['a document', () => `DocumentReference/${bertilsDocument}`, 'DocumentReference'],
  ['a content', () => bertilsBinary, 'Binary'],
])('%s of another answers exactly like one that never was', async (_name, path, type) => {
  const other = await archive.get(`/fhir/${path()}`, anna)
  const never = await archive.get(`/fhir/${type}/${'0'.repeat(32)}`, anna)
  expect(other.status).toBe(404)
  expect(await seen(other)).toBe(await never.text())
  expect([...other.headers]).toEqual([...never.headers])
})

test.each([
  ['with no filter', () => ''],
  ['by its id', () => `_id=${bertilsDocument}`],
  ['by its words', () => '_content=Bertils'],
  ['by its Patient', () => `patient=Patient/${archive.patientId(hetus.bertil)}`],
  ['by its subject', () => `subject=${archive.patientId(hetus.bertil)}`],
  ['by the total', () => '_total=accurate'],
  [
    'by the HETU',
    () => `subject:identifier=${encodeURIComponent(`urn:oid:1.2.246.21|${hetus.bertil}`)}`,
  ],
])('a search %s finds nothing of another', async (_name, parameters) => {
  const response = await archive.post('/fhir/DocumentReference/_search', anna, parameters())
  const bundle = JSON.parse(await seen(response)) as Bundle
  expect(bundle.entry).toBeUndefined()
  expect(bundle.total ?? 0).toBe(0)
})

test('the index, with and without words, holds nothing of another', async () => {
  for (const words of ['Bertils', '']) {
    const parameter = [
      { name: 'newest', valueInteger: 200 },
      { name: 'words', valueString: words },
    ]
    const body = JSON.stringify({ resourceType: 'Parameters', parameter })
    const response = await archive.post('/fhir/DocumentReference/$display-index', anna, body)
    expect(JSON.parse(await seen(response))).toMatchObject({ documents: [], rows: [] })
  }
})

test('the cursor of another opens nothing', async () => {
  const first = await archive.post('/fhir/DocumentReference/_search', bertil, '_count=1')
  const { link } = (await first.json()) as Bundle
  const next = new URL(link?.find(({ relation }) => relation === 'next')?.url ?? '')
  const forBertil = await archive.get(`${next.pathname}${next.search}`, bertil)
  expect(await forBertil.text()).toContain('Bertils handling')
  const forAnna = await archive.get(`${next.pathname}${next.search}`, anna)
  expect(forAnna.status).toBe(400)
  await seen(forAnna)
})

test('relationships, own workers and confirmations of another are not there', async () => {
  const episodes = await archive.post(
    '/fhir/EpisodeOfCare/_search',
    anna,
    `_include=EpisodeOfCare:care-manager&patient=${archive.patientId(hetus.bertil)}`,
  )
  expect(JSON.parse(await seen(episodes))).toMatchObject({ total: 0 })
  const confirmations = await archive.post('/fhir/Communication/_search', anna, '')
  expect(JSON.parse(await seen(confirmations))).toMatchObject({ total: 0 })
  const forBertil = await archive.post('/fhir/Communication', anna, confirmationFor(hetus.bertil))
  expect(forBertil.status).toBe(422)
})

test('a token for a person neither annuls nor stores', async () => {
  const path = `/fhir/DocumentReference/${bertilsDocument}/$annul`
  expect((await archive.post(path, bertil, '{}')).status).toBe(403)
  expect((await archive.post('/fhir/$batch', bertil, '{}')).status).toBe(403)
})

test('a search by GET is refused, so that nothing personal comes into a URL', async () => {
  const response = await archive.get('/fhir/DocumentReference?_content=Bertils', bertil)
  expect(response.status).toBe(400)
})

test('a system finds the client for whom its token is, and nobody else', async () => {
  const hetu = hetus.bertil
  await archive.store(documentOf({ hetu: hetus.anna, title: 'Annas handling' }))
  const ground = { statutoryGround: 'urgent-need', worker: { id: 'w-1', name: 'Eva' } } as const
  const own = await archive.claimToken('county-05', { hetu, ...ground })
  const annas = await archive.claimToken('county-05', { hetu: hetus.anna, ...ground })
  const unclaimed = await archive.systemToken('county-05')
  const named = `subject:identifier=${encodeURIComponent(`urn:oid:1.2.246.21|${hetu}`)}`
  const find = async (token: string, parameters: string) => {
    const response = await archive.post('/fhir/DocumentReference/_search', token, parameters)
    const { entry, link } = (await response.json()) as Bundle
    return { status: response.status, count: entry?.length ?? 0, link }
  }
  expect(await find(own, named)).toMatchObject({ status: 200, count: 3 })
  expect(await find(own, `${named}&custodian=county-17`)).toMatchObject({ count: 0 })
  expect(await find(own, '')).toMatchObject({ status: 400 })
  expect(await find(annas, named)).toMatchObject({ status: 403, count: 0 })
  expect(await find(unclaimed, named)).toMatchObject({ status: 403, count: 0 })
  const page = await find(own, `${named}&_count=1`)
  const next = new URL(page.link?.find(({ relation }) => relation === 'next')?.url ?? '')
  expect((await archive.get(`${next.pathname}${next.search}`, own)).status).toBe(200)
  for (const token of [annas, unclaimed]) {
    expect((await archive.get(`${next.pathname}${next.search}`, token)).status).toBe(400)
  }
  for (const path of [`DocumentReference/${bertilsDocument}`, bertilsBinary]) {
    expect((await archive.get(`/fhir/${path}`, own)).status).toBe(200)
    const refused = await archive.get(`/fhir/${path}`, annas)
    const { issue } = (await refused.json()) as OperationOutcome
    expect([refused.status, issue[0]?.code]).toEqual([404, 'not-found'])
    const type = path.split('/')[0]
    for (const id of [path, `${type}/${'0'.repeat(32)}`]) {
      expect((await archive.get(`/fhir/${id}`, unclaimed)).status).toBe(404)
    }
  }
})

test('a document of one client in the Bundle of another stays with its own', async () => {
  const bundle = bundleOf(
    [documentInput(), documentInput({ hetu: hetus.carl })].flatMap(documentEntries),
  )
  await archive.store(bundle)
  const carl = await archive.personToken({ subject: hetus.carl })
  const list = await archive.post('/fhir/DocumentReference/_search', carl, '_total=accurate')
  expect(((await list.json()) as Bundle).total).toBe(1)
})
