import { afterAll, beforeAll, expect, test } from 'vitest'
import { archivedSchema } from '@/lib/contracts/archive/archived'
import { wholeIndexSchema } from '@/lib/contracts/archive/display-index'
import { bundleOf, matterBundle, patientEntry, relationshipBundle } from '@/mocks/vendor/bundles'
import { askAs } from '../../officials/testing/ask-as'
import { documentOf, newOid, testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

let people = 100
const nextHetu = () => testHetu((people += 1))
const disability = { serviceTask: 'disability', socialService: 'personal-assistance' } as const

function matter(hetu: string, oid: string, end?: string, controllerId = 'county-05') {
  const told = { oid, hetu, name: 'Ärende', controllerId, start: '2020-01-01' }
  return archive.store(matterBundle({ ...told, ...(end && { end }) }), controllerId)
}

async function stored(changes: Parameters<typeof documentOf>[0], controller?: string) {
  const [id = ''] = await archive.store(documentOf({ type: 'report', ...changes }), controller)
  return id
}

/** Until when it is kept, and by which row. */
async function kept(id: string) {
  const row = await archive.database
    .selectFrom('documents')
    .select(['kept_until', 'kept_by'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return [row.kept_until, row.kept_by]
}

test('A10: the day is counted when the matter is closed, and anew when it is opened again', async () => {
  const [hetu, matterOid] = [nextHetu(), newOid()]
  const before = await stored({ hetu, matterOid })
  expect(await kept(before)).toEqual([null, 'ten-years'])
  await matter(hetu, matterOid)
  expect(await kept(before)).toEqual([null, 'ten-years'])
  await matter(hetu, matterOid, '2025-05-06')
  expect(await kept(before)).toEqual(['2035-05-06', 'ten-years'])
  const after = await stored({ hetu, matterOid })
  expect(await kept(after)).toEqual(['2035-05-06', 'ten-years'])
  const ofNone = await stored({ hetu })
  expect(await kept(ofNone)).toEqual([null, 'ten-years'])
  await matter(hetu, matterOid)
  expect([await kept(before), await kept(after)]).toEqual([
    [null, 'ten-years'],
    [null, 'ten-years'],
  ])
})

test('a matter of another register with the same number closes nothing', async () => {
  const [hetu, matterOid] = [nextHetu(), newOid()]
  const id = await stored({ hetu, matterOid })
  await matter(hetu, matterOid, '2025-05-06', 'county-17')
  expect(await kept(id)).toEqual([null, 'ten-years'])
})

test('what is kept for as long as there is a need hangs on the last matter of its task', async () => {
  const [hetu, first, second] = [nextHetu(), newOid(), newOid()]
  const id = await stored({ hetu, matterOid: first, ...disability })
  await matter(hetu, first, '2024-01-02')
  expect(await kept(id)).toEqual(['2034-01-02', 'disability'])

  const later = await stored({ hetu, matterOid: second, ...disability })
  expect([await kept(id), await kept(later)]).toEqual([
    [null, 'disability'],
    [null, 'disability'],
  ])
  await matter(hetu, second, '2026-03-04')
  expect([await kept(id), await kept(later)]).toEqual([
    ['2036-03-04', 'disability'],
    ['2036-03-04', 'disability'],
  ])
  // A matter of which no document tells the task may be of this one.
  const third = newOid()
  await matter(hetu, third)
  expect(await kept(id)).toEqual([null, 'disability'])
  await stored({ hetu, matterOid: third })
  await matter(hetu, third)
  expect(await kept(id)).toEqual(['2036-03-04', 'disability'])

  const relationship = {
    ...{ oid: newOid(), hetu, controllerId: 'county-05', unitId: 'unit-snostjarnan' },
    ...{ ...disability, start: '2026-05-01' },
  }
  await archive.store(relationshipBundle(relationship))
  expect(await kept(id)).toEqual([null, 'disability'])
  await archive.store(relationshipBundle({ ...relationship, end: '2026-06-01' }))
  expect(await kept(id)).toEqual(['2036-03-04', 'disability'])
})

test('a death counts in the register of the organisation that tells it, and can be taken back', async () => {
  const hetu = nextHetu()
  const childWelfare = {
    ...{ hetu, serviceTask: 'child-welfare' as const },
    socialService: 'child-welfare-open-care' as const,
  }
  const here = await stored(childWelfare)
  const elsewhere = await stored(
    { ...childWelfare, controllerId: 'county-17', unitId: 'unit-blaklockan' },
    'county-17',
  )
  const tell = (deceasedOn: string) =>
    archive.store(bundleOf([patientEntry({ hetu, familyName: '', givenNames: [], deceasedOn })]))
  await tell('2026-02-03')
  expect(await kept(here)).toEqual(['2028-02-03', 'child-welfare'])
  expect(await kept(elsewhere)).toEqual([null, 'child-welfare'])
  await tell('lives')
  expect(await kept(here)).toEqual([null, 'child-welfare'])
})

test('a birth that is told later counts for what is there', async () => {
  const hetu = nextHetu()
  const id = await stored({
    ...{ hetu, serviceTask: 'family-law', socialService: 'family-counselling' },
    ...{ createdAt: '2018-05-05T10:00:00+03:00', format: 'old' },
  })
  expect(await kept(id)).toEqual([null, 'family-law-child'])
  const birthDate = '2001-01-02'
  await archive.store(
    bundleOf([patientEntry({ hetu, familyName: 'Sandvik', givenNames: [], birthDate })]),
  )
  expect(await kept(id)).toEqual(['2121-01-02', 'family-law-child'])
})

test('the index and the archivist’s answer tell the day, and the index is another when it changes', async () => {
  const [hetu, matterOid, setOid] = [nextHetu(), newOid(), newOid()]
  const id = await stored({ hetu, matterOid, setOid })
  await matter(hetu, matterOid)
  const token = await archive.personToken({ subject: hetu })
  const index = async () => {
    const body = JSON.stringify({ resourceType: 'Parameters', parameter: [] })
    const path = '/fhir/DocumentReference/$display-index'
    return wholeIndexSchema.parse(await (await archive.post(path, token, body)).json())
  }
  const before = await index()
  await matter(hetu, matterOid, '2025-05-06')
  const after = await index()
  const told = ({ documents }: typeof before) => documents.map((row) => [row[0], row[18], row[19]])
  expect(told(before)).toEqual([[id, null, 'ten-years']])
  expect(told(after)).toEqual([[id, '2035-05-06', 'ten-years']])
  expect(after.state).not.toBe(before.state)

  const ask = askAs(archive, 'archivist')
  const identifier = { name: 'identifier', valueUri: `urn:oid:${setOid}` }
  const { body } = await ask('DocumentReference/$archived', identifier)
  expect(archivedSchema.parse(body).versions).toMatchObject([
    { id, keptUntil: '2035-05-06', keptBy: 'ten-years' },
  ])
})
