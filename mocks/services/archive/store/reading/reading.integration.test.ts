// Long, because every case shares one archive: starting it costs more than all of them.
import type { Bundle, DocumentReference } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wholeIndexSchema } from '@/lib/contracts/archive/display-index'
import { bundleOf, documentEntries, matterEntry, relationshipEntries } from '@/mocks/vendor/bundles'
import { translations } from '@/mocks/vendor/translations'
import { fhirFaults } from '../../testing/fhir-schema'
import { documentInput, documentOf, hetus, newOid, testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { verifyChain } from '../../log/tree/verify-chain'

let archive: TestArchive
let anna: string

beforeAll(async () => {
  archive = await startTestArchive()
  anna = await archive.personToken({ subject: hetus.anna })
})
afterAll(() => archive.close())

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const json = { 'content-type': 'application/fhir+json' }

async function search(token: string, parameters: string): Promise<Bundle<DocumentReference>> {
  const response = await archive.post('/fhir/DocumentReference/_search', token, parameters, form)
  expect(response.status).toBe(200)
  const bundle = (await response.json()) as Bundle<DocumentReference>
  expect(fhirFaults(bundle)).toEqual([])
  return bundle
}

async function index(token: string, newest: number, words?: string) {
  const parameter = [
    { name: 'newest', valueInteger: newest },
    ...(words === undefined ? [] : [{ name: 'words', valueString: words }]),
  ]
  const body = JSON.stringify({ resourceType: 'Parameters', parameter })
  const response = await archive.post('/fhir/DocumentReference/$display-index', token, body, json)
  expect(response.status).toBe(200)
  return wholeIndexSchema.parse(await response.json())
}

const idsOf = (bundle: Bundle) => (bundle.entry ?? []).map((entry) => entry.resource?.id)

test('a document comes back as it was stored, by id, with its content', async () => {
  const input = documentInput({ title: 'Beslut "om" boende', delayUntil: '2026-12-01' })
  const [id = ''] = await archive.store(bundleOf(documentEntries(input)))
  const response = await archive.get(`/fhir/DocumentReference/${id}`, anna)
  const text = await response.text()
  const document = JSON.parse(text) as DocumentReference
  expect(response.status).toBe(200)
  expect(response.headers.get('etag')).toBe('W/"1"')
  expect(response.headers.get('content-type')).toContain('application/fhir+json')
  expect(text).not.toContain(hetus.anna)
  expect(fhirFaults(document)).toEqual([])
  expect(document).toMatchObject({
    id,
    status: 'current',
    description: 'Beslut "om" boende',
    subject: { reference: `Patient/${archive.patientId(hetus.anna)}` },
    custodian: { reference: 'Organization/county-05' },
    masterIdentifier: { value: `urn:oid:${input.versionOid}` },
    date: '2026-11-21T10:00:00.000Z',
  })
  const url = document.content[0]?.attachment.url ?? ''
  const view = await archive.get(`/fhir/${url}`, anna)
  expect(view.headers.get('content-type')).toBe('application/xhtml+xml')
  expect(await view.text()).toContain('Stöd för boende beviljas.')
  const asResource = await archive.get(`/fhir/${url}`, anna, { accept: 'application/fhir+json' })
  const binary = (await asResource.json()) as { data: string }
  expect(fhirFaults(binary)).toEqual([])
  expect(Buffer.from(binary.data, 'base64').toString()).toContain('Stöd för boende beviljas.')
})

test('a document names its matter as the matter is called now', async () => {
  const matterOid = newOid()
  const matter = (name: string) =>
    matterEntry({
      oid: matterOid,
      hetu: hetus.anna,
      name,
      controllerId: 'county-05',
      shared: false,
    })
  const input = documentInput({ matterOid })
  const [id = ''] = await archive.store(bundleOf([...documentEntries(input), matter('Boende')]))
  await archive.store(bundleOf([matter('Boende och stöd')]))
  const response = await archive.get(`/fhir/DocumentReference/${id}`, anna)
  const document = (await response.json()) as DocumentReference
  expect(fhirFaults(document)).toEqual([])
  expect(document.context?.related?.map(({ display }) => display)).toEqual(['Boende och stöd'])
})

test('the index holds the facts of every version and the newest rows', async () => {
  const carl = await archive.personToken({ subject: hetus.carl })
  const matterOid = newOid()
  const first = documentInput({
    hetu: hetus.carl,
    matterOid,
    createdAt: '2026-11-01T23:30:00+02:00',
    title: 'Första',
  })
  const matter = matterEntry({
    oid: matterOid,
    hetu: hetus.carl,
    name: 'Boende',
    controllerId: 'county-05',
    shared: true,
  })
  const second = documentInput({
    hetu: hetus.carl,
    setOid: first.setOid,
    replaces: first.versionOid,
    createdAt: '2026-11-02T00:30:00+02:00',
    title: 'Andra',
    hiddenFromGuardians: true,
    delayUntil: '2026-12-24',
    relationshipOid: newOid(),
  })
  const relationship = {
    oid: newOid(),
    hetu: hetus.carl,
    controllerId: 'county-05',
    unitId: 'unit-snostjarnan',
    serviceTask: 'working-age',
    socialService: 'home-care',
    start: '2026-10-01',
  } as const
  const attachment = documentInput({
    hetu: hetus.carl,
    type: 'attachment',
    relationshipOid: relationship.oid,
    attachmentOfSet: first.setOid,
    createdAt: '2026-11-03T12:00:00+02:00',
  })
  // The attachment stands before what it is attached to.
  const entries = [
    ...[attachment, first].flatMap(documentEntries),
    ...relationshipEntries(relationship),
  ]
  const [attachedId, firstId] = await archive.store(bundleOf([...entries, matter]))
  const [secondId] = await archive.store(bundleOf(documentEntries(second)))
  const { documents, rows, readAt } = await index(carl, 2)
  const stored = '2026-11-21T10:00:00.000Z'
  const where = ['county-05', 'working-age', 'social-work'] as const
  expect(documents).toEqual([
    [
      attachedId,
      ...where,
      'attachment',
      secondId,
      'phase-2',
      'current',
      false,
      false,
      null,
      false,
      false,
      '2026-11-03',
      stored,
      false,
      'unit-snostjarnan',
      ['county-05', 'home-care'],
      null,
      'ten-years',
      true,
    ],
    [
      secondId,
      ...where,
      'decision',
      null,
      'phase-2',
      'current',
      false,
      true,
      '2026-12-24',
      false,
      true,
      '2026-11-02',
      stored,
      true,
      'unit-snostjarnan',
      [null, null],
      null,
      'ten-years',
      true,
    ],
    [
      firstId,
      ...where,
      'decision',
      null,
      'phase-2',
      'superseded',
      true,
      false,
      null,
      false,
      false,
      '2026-11-01',
      stored,
      false,
      'unit-snostjarnan',
      null,
      null,
      'ten-years',
      true,
    ],
  ])
  expect(rows.map(({ id, title }) => [id, title])).toEqual([
    [attachedId, 'Beslut om boende'],
    [secondId, 'Andra'],
  ])
  expect(rows[0]).toMatchObject({
    unit: 'unit-snostjarnan',
    language: 'sv',
    contentType: 'application/xhtml+xml',
  })
  expect(readAt).toBe(stored)
  const matches = async (words: string) =>
    (await index(carl, 0, words)).documents.filter((row) => row[20]).map((row) => row[0])
  expect(await matches('andra STÖD')).toEqual([secondId])
  expect(await matches('bevil boend')).toEqual([attachedId, secondId, firstId])
  expect(await matches("x' | 'boende")).toEqual([])
  expect(await matches('finnsinte')).toEqual([])
})

test('what leaves no word to look for finds nothing, and every word that is written is looked for', async () => {
  const hetu = testHetu(901)
  const token = await archive.personToken({ subject: hetu })
  const [id] = await archive.store(documentOf({ hetu, title: 'Beslut om boende' }))
  const twenty = 'boende '.repeat(20)
  for (const [words, found] of [
    ['boende', [id]],
    ['§ boende', [id]],
    ['§', []],
    ['\u{1f600}', []],
    [`${twenty} boende`, [id]],
    [`${twenty} finnsinte`, []],
  ] as const) {
    const { documents } = await index(token, 0, words)
    expect(
      documents.filter((row) => row[20]).map((row) => row[0]),
      words,
    ).toEqual(found)
    const asked = `_content=${encodeURIComponent(words)}&_total=accurate`
    const bundle = await search(token, asked)
    expect([bundle.total, idsOf(bundle)], words).toEqual([found.length, found])
  }
  expect(idsOf(await search(token, '_content=§&_content=boende'))).toEqual([])
  const long = await archive.post(
    '/fhir/DocumentReference/_search',
    token,
    `_content=${'x'.repeat(501)}`,
    form,
  )
  expect(long.status).toBe(400)
})

test('a search filters, sorts and pages, and its cursor stays where it was', async () => {
  const hetu = hetus.bertil
  const bertil = await archive.personToken({ subject: hetu })
  const days = ['01', '02', '03', '04', '05']
  const ids: string[] = []
  for (const day of days) {
    const changes = {
      hetu,
      createdAt: `2026-10-${day}T10:00:00+03:00`,
      type: day === '03' ? ('client-plan' as const) : ('decision' as const),
      title: `Handling nummer${day}`,
    }
    ids.push(...(await archive.store(documentOf(changes))))
  }
  const newestFirst = [...ids].reverse()
  expect(idsOf(await search(bertil, ''))).toEqual(newestFirst)
  expect(idsOf(await search(bertil, '_sort=creation'))).toEqual(ids)
  expect(idsOf(await search(bertil, 'type=client-plan'))).toEqual([ids[2]])
  expect(idsOf(await search(bertil, 'date=ge2026-10-02&date=le2026-10-04'))).toEqual(
    newestFirst.slice(1, 4),
  )
  expect(idsOf(await search(bertil, '_content=nummer05'))).toEqual([ids[4]])
  expect(idsOf(await search(bertil, 'custodian=Organization/county-17'))).toEqual([])
  const task = 'https://mittkanta.example/fhir/CodeSystem/service-task'
  expect(idsOf(await search(bertil, `category=${task}|working-age`))).toHaveLength(5)
  expect(idsOf(await search(bertil, `category=${task}|families`))).toHaveLength(0)
  expect(idsOf(await search(bertil, `_id=${ids[1]},${ids[3]},nothing`))).toEqual([ids[3], ids[1]])

  const first = await search(bertil, '_count=2&_total=accurate')
  expect(first.total).toBe(5)
  expect(idsOf(first)).toEqual(newestFirst.slice(0, 2))
  const [later] = await archive.store(documentOf({ hetu, createdAt: '2026-10-06T10:00:00+03:00' }))
  const next = new URL(first.link?.find(({ relation }) => relation === 'next')?.url ?? '')
  const second = await archive.get(`${next.pathname}${next.search}`, bertil)
  const secondPage = (await second.json()) as Bundle<DocumentReference>
  expect(idsOf(secondPage)).toEqual(newestFirst.slice(2, 4))
  const cursor = new URL(secondPage.link?.find(({ relation }) => relation === 'next')?.url ?? '')
  const last = await search(bertil, `_cursor=${cursor.searchParams.get('_cursor')}`)
  expect(idsOf(last)).toEqual(newestFirst.slice(4))
  expect(last.link?.some(({ relation }) => relation === 'next')).toBe(false)
  expect(idsOf(await search(bertil, '_count=1'))).toEqual([later])
})

test.each([
  ['an unknown parameter', 'facility=a'],
  ['an unknown order', '_sort=title'],
  ['a day that is none', 'date=ge2026-02-30'],
  ['a category without its system', 'category=families'],
  ['a count below none', '_count=-1'],
  ['a cursor that is not ours', '_cursor=abcd'],
])('a search with %s is refused', async (_name, parameters) => {
  const response = await archive.post('/fhir/DocumentReference/_search', anna, parameters, form)
  expect(response.status).toBe(400)
  expect(fhirFaults(await response.json())).toEqual([])
})

test('client relationships come with their own workers', async () => {
  const child = await archive.personToken({ subject: hetus.child, actor: hetus.anna })
  const oid = newOid()
  const relationship = {
    oid,
    hetu: hetus.child,
    controllerId: 'county-05',
    unitId: 'unit-snostjarnan',
    serviceTask: 'families',
    socialService: 'family-work',
    start: '2026-01-10',
    worker: {
      identifier: 'w-1',
      name: 'Petra Granbacka',
      role: 'socialarbetare',
      roleIn: { fi: 'sosiaalityöntekijä', en: 'social worker' },
      unitId: 'unit-snostjarnan',
      phone: '02 000 000',
      availability: 'vardagar klockan 9–11',
    },
  } as const
  await archive.store(bundleOf(relationshipEntries(relationship)))
  const ask = async (parameters: string) => {
    const response = await archive.post('/fhir/EpisodeOfCare/_search', child, parameters, form)
    const bundle = (await response.json()) as Bundle
    expect(fhirFaults(bundle)).toEqual([])
    return bundle
  }
  const alone = await ask('')
  expect(alone.entry?.map((entry) => entry.resource?.resourceType)).toEqual(['EpisodeOfCare'])
  const both = await ask('_include=EpisodeOfCare:care-manager')
  expect(both.entry?.map((entry) => entry.resource)).toMatchObject([
    { status: 'active', period: { start: '2026-01-10' } },
    {
      practitioner: { display: 'Petra Granbacka' },
      availabilityExceptions: 'vardagar klockan 9–11',
      code: [
        {
          text: 'socialarbetare',
          _text: {
            extension: translations({ en: 'social worker', fi: 'sosiaalityöntekijä' }),
          },
        },
      ],
    },
  ])
  const worker = {
    name: 'Petra Granbacka',
    role: 'socialarbetare',
    roleIn: { fi: 'sosiaalityöntekijä', en: 'social worker' },
    unit: 'unit-snostjarnan',
    telecom: [{ system: 'phone', value: '02 000 000' }],
    hours: 'vardagar klockan 9–11',
    hoursIn: {},
  }
  const row = (id: string | undefined, status: string, end: string | null) => [
    ...[id, status, 'families', 'family-work', 'county-05', 'unit-snostjarnan'],
    ...['2026-01-10', end, worker],
  ]
  const id = alone.entry?.[0]?.resource?.id
  expect((await index(child, 0)).relationships).toEqual([row(id, 'active', null)])

  await archive.store(bundleOf(relationshipEntries({ ...relationship, end: '2026-10-01' })))
  expect((await index(child, 0)).relationships).toEqual([row(id, 'finished', '2026-10-01')])
  const ended = await ask('')
  expect(ended.entry?.map((entry) => entry.resource)).toMatchObject([
    {
      status: 'finished',
      period: { start: '2026-01-10', end: '2026-10-01' },
      meta: { versionId: '2' },
    },
  ])
})

test('every client has a chain that holds', async () => {
  for (const hetu of Object.values(hetus)) {
    const report = await verifyChain(archive.database, archive.patientId(hetu))
    expect(report).toMatchObject({ intact: true })
  }
})
