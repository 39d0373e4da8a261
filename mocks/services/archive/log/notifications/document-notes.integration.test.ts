import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Change } from '../../reference/register/change'
import { enterReference } from '../../testing/enter-reference'
import { documentOf, newOid, testHetu } from '../../testing/make-document'
import { startToldPortal, subscriptionOf } from './testing/told-portal'

const portal = await startToldPortal()
const { archive, deliver, reasons } = portal
afterAll(portal.close)

let tests = 0
let hetu: string
let client: string
let token: string
const start = new Date('2026-11-21T10:00:00Z')
beforeEach(async () => {
  await portal.reset(start)
  // A first day and the end of a restriction are told to everybody who has asked, so nobody else may have.
  await endAll()
  await becomeAnother(testHetu(tests++))
})

const endAll = () =>
  archive.database.updateTable('subscriptions').set({ ended_at: start }).execute()
async function becomeAnother(other: string): Promise<void> {
  hetu = other
  client = archive.patientId(hetu)
  token = await archive.personToken({ subject: hetu })
}
async function subscribed(): Promise<string> {
  const response = await portal.subscribe(subscriptionOf(portal, client), token)
  if (response.status !== 201) throw new Error(await response.text())
  return ((await response.json()) as { id: string }).id
}
const enter = (kind: Change['kind'], key: string, content: object | null) =>
  enterReference(archive.database, [{ kind, key, content, reason: 'test' }], archive.now())
const storeThere = (of = hetu, changes: Parameters<typeof documentOf>[0] = {}) =>
  archive.store(
    documentOf({
      hetu: of,
      controllerId: 'county-17',
      unitId: 'unit-blaklockan',
      serviceTask: 'families',
      socialService: 'family-work',
      ...changes,
    }),
    'county-17',
  )
const december = (day: number, time: string) =>
  archive.setNow(new Date(`2026-12-${String(day).padStart(2, '0')}T${time}+02:00`))

test('a document that is stored is told of, with what decides on whether it may be, and nothing of what it says', async () => {
  await subscribed()
  const title = 'Beslut om Vattenlilja'
  const [stored = ''] = await archive.store(documentOf({ hetu, title }))
  await archive.store(documentOf({ hetu: testHetu(98) }))
  expect(await reasons()).toEqual(['new-document'])
  expect(portal.told[0]?.note).toMatchObject({
    event: stored,
    documents: [stored],
    organisation: null,
    relationships: [],
    versions: [{ facts: expect.arrayContaining([stored]) }],
  })
  expect(JSON.stringify(portal.told)).not.toContain(title)
  expect(JSON.stringify(portal.told)).not.toContain(hetu)
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
  expect(portal.told[0]?.note.documents).toEqual([second])
  expect(portal.told[0]?.note.versions).toHaveLength(2)
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
  portal.status = 503
  expect(await reasons()).toEqual(['new-document'])
  portal.status = 200
  archive.setNow(new Date('2026-11-24T17:00:00+02:00'))
  expect(await reasons()).toHaveLength(2)
})

test('of documents too nothing is due once the subscription has ended, and it moves to a new one', async () => {
  await subscribed()
  await archive.store(documentOf({ hetu }))
  const id = await subscribed()
  const waiting = await archive.database.selectFrom('document_notes').select('id').execute()
  expect(waiting).toEqual([{ id }])
  portal.status = 404
  expect(await reasons()).toHaveLength(1)
  portal.status = 200
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
  const begins = (from: string) => enter('display-start', 'county-17/families', { from })
  test('is told of once, in one note with all that it opens, at an hour that is not its first', async () => {
    const ids = [...(await storeThere()), ...(await storeThere())]
    await storeThere(testHetu(97))
    await subscribed()
    await begins('2026-12-01')
    expect(await reasons()).toEqual([])
    december(1, '00:00:01')
    expect(await reasons()).toEqual([])
    const [due] = await archive.database.selectFrom('opening_notes').select('next_at').execute()
    const midnight = Date.parse('2026-12-01T00:00:00+02:00')
    const hour = due ? (due.next_at.getTime() - midnight) / 3_600_000 : 0
    expect(hour).toBeGreaterThanOrEqual(8)
    expect(hour).toBeLessThan(16)
    december(1, '16:00:00')
    expect(await reasons()).toEqual(['new-document'])
    expect(portal.told[0]?.note.documents.toSorted()).toEqual(ids.toSorted())
    expect(portal.told[0]?.note.versions).toHaveLength(2)
    december(2, '16:00:00')
    expect(await reasons()).toHaveLength(1)
  })

  test('that is moved comes again on its new day; who asked after it, or has nothing in it, is told nothing', async () => {
    await storeThere()
    await begins('2026-12-10')
    await subscribed()
    december(10, '16:00:00')
    expect(await reasons()).toHaveLength(1)
    await begins('2026-12-12')
    expect(await reasons()).toHaveLength(1)
    december(12, '08:00:00')
    await deliver()
    december(12, '16:00:00')
    expect(await reasons()).toHaveLength(2)
    await becomeAnother(testHetu(96))
    await storeThere()
    await subscribed()
    december(13, '16:00:00')
    expect(await reasons()).toHaveLength(2)
    await endAll()
    await becomeAnother(testHetu(95))
    await begins('2026-12-15')
    await subscribed()
    december(15, '00:01:00')
    await deliver()
    december(15, '16:00:00')
    expect(await reasons()).toHaveLength(2)
  })
})

describe('a restriction that is lifted (V18)', () => {
  // The clock goes back between the tests, so each has a restriction of its own.
  let key: string
  beforeEach(() => {
    key = `county-17/${tests}`
  })
  const restrict = (content: object | null) => enter('display-restriction', key, content)
  const documentsTold = () => portal.told.map(({ note }) => note.documents.toSorted())

  test('is told of once, in one note with what it held back, to those who had asked before and have some of it', async () => {
    await restrict({ serviceTask: 'families', documentType: 'decision' })
    const ids = [...(await storeThere()), ...(await storeThere())]
    await storeThere(hetu, { type: 'report' })
    await archive.database.deleteFrom('document_notes').execute()
    await subscribed()
    await becomeAnother(testHetu(94))
    await storeThere(hetu, { type: 'report' })
    await subscribed()
    expect(await reasons()).toEqual([])
    december(1, '07:00:00')
    await restrict(null)
    await becomeAnother(testHetu(93))
    await storeThere()
    await subscribed()
    await archive.database.deleteFrom('document_notes').execute()
    expect(await reasons()).toEqual([])
    const due = await archive.database.selectFrom('lifted_notes').select('next_at').execute()
    expect(due).toHaveLength(1)
    const midnight = Date.parse('2026-12-01T00:00:00+02:00')
    const hour = ((due[0]?.next_at.getTime() ?? 0) - midnight) / 3_600_000
    expect(hour).toBeGreaterThanOrEqual(8)
    expect(hour).toBeLessThan(16)
    december(1, '16:00:00')
    expect(await reasons()).toEqual(['new-document'])
    expect(documentsTold()).toEqual([ids.toSorted()])
    expect(portal.told[0]?.note.versions).toHaveLength(2)
    december(2, '16:00:00')
    expect(await reasons()).toHaveLength(1)
  })

  test('and one that is narrowed, of what it does not hold back any more', async () => {
    await restrict({ madeBefore: '2026-01-01' })
    const [freed = ''] = await storeThere(hetu, { createdAt: '2025-06-01T10:00:00+03:00' })
    await storeThere(hetu, { createdAt: '2024-06-01T10:00:00+03:00' })
    await storeThere(hetu, { createdAt: '2026-06-01T10:00:00+03:00' })
    await archive.database.deleteFrom('document_notes').execute()
    await subscribed()
    december(3, '17:00:00')
    await restrict({ madeBefore: '2025-01-01' })
    expect(await reasons()).toEqual([])
    december(3, '17:05:00')
    expect(await reasons()).toEqual(['new-document'])
    expect(documentsTold()).toEqual([[freed]])
    december(4, '17:00:00')
    await restrict(null)
    await deliver()
    december(4, '17:05:00')
    expect(await reasons()).toHaveLength(2)
  })

  test('but nothing of one that never held, or that comes', async () => {
    await storeThere()
    await archive.database.deleteFrom('document_notes').execute()
    await subscribed()
    december(5, '17:00:00')
    const lifted = { kind: 'display-restriction', key, content: null, reason: 'test' } as const
    const content = { documentType: 'decision' }
    await enterReference(archive.database, [{ ...lifted, content }, lifted], archive.now())
    await deliver()
    december(5, '17:05:00')
    expect(await reasons()).toEqual([])
    await restrict(content)
    december(6, '17:00:00')
    expect(await reasons()).toEqual([])
    await restrict(null)
    await deliver()
    december(6, '17:05:00')
    expect(await reasons()).toHaveLength(1)
  })
})
