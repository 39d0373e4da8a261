import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bundleOf, relationshipEntries } from '@/mocks/vendor/bundles'
import { documentOf, newOid, testHetu } from '../testing/make-document'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import { stating } from './testing/stating'

let archive: TestArchive
let portal: ReturnType<typeof stating>
beforeAll(async () => {
  archive = await startTestArchive()
  portal = stating(archive)
})
afterAll(() => archive.close())

const homeCare = { serviceTask: 'older-people', socialService: 'home-care' } as const
let tests = 0
let hetu: string
let document: string
beforeEach(async () => {
  on('2026-11-01')
  hetu = testHetu(tests++)
  await portal.confirm(await archive.personToken({ subject: hetu }), hetu)
  const createdAt = '2026-10-20T10:00:00+03:00'
  ;[document = ''] = await archive.store(
    documentOf({ hetu, unitId: 'county-05', createdAt, ...homeCare }),
  )
})

const on = (day: string) => archive.setNow(new Date(`${day}T10:00:00Z`))
const read = async (token: string) =>
  (await archive.get(`/fhir/DocumentReference/${document}`, token)).status === 200

type Relationship = Parameters<typeof relationshipEntries>[0]
async function relationshipIn(controllerId: string, changes: Partial<Relationship> = {}) {
  const oid = newOid()
  const usual = { oid, hetu, controllerId, unitId: controllerId, start: '2026-01-10', ...homeCare }
  await archive.store(bundleOf(relationshipEntries({ ...usual, ...changes })), controllerId)
  return oid
}

/** The preview of a prohibition on everything. */
const preview = async () =>
  portal.preview(await archive.personToken({ subject: hetu }), portal.prohibition(hetu), [document])

test('a bought service is named on the very days on which no prohibition stops it (D2)', async () => {
  const unit = 'unit-lyktan-hemma'
  const service = { unitId: unit, from: '2026-11-10', until: '2026-11-20' }
  on('2026-11-20')
  const relationshipOid = await relationshipIn('county-05', { boughtServices: [service] })
  on('2026-11-01')
  await portal.prohibit(await archive.personToken({ subject: hetu }), hetu, {}, [document])
  const found: [string, boolean][] = []
  for (const day of ['2026-11-09', '2026-11-10', '2026-11-19', '2026-11-20']) {
    on(day)
    const { boughtServices } = await preview()
    const claim = { hetu, relationshipOid, unit }
    const isOpen = await read(await archive.claimToken('hemvard-lyktan', claim))
    expect([day, boughtServices.map(({ producer }) => producer)]).toEqual([
      day,
      isOpen ? [unit] : [],
    ])
    found.push([day, isOpen])
  }
  expect(found.map(([, isOpen]) => isOpen)).toEqual([false, true, true, false])
})

test('a bought service without a joint test of the two systems is not named, for it reaches nothing (A8)', async () => {
  on('2026-11-12')
  const unit = 'unit-lyktan-hemma'
  const service = { unitId: unit, from: '2026-11-10' }
  const untested = await relationshipIn('county-17', { boughtServices: [service] })
  const createdAt = '2026-10-20T10:00:00+03:00'
  const there = { hetu, controllerId: 'county-17', unitId: 'county-17', createdAt, ...homeCare }
  const [elsewhere = ''] = await archive.store(documentOf(there), 'county-17')
  const claim = { hetu, relationshipOid: untested, unit }
  const token = await archive.claimToken('hemvard-lyktan', claim)
  expect((await archive.get(`/fhir/DocumentReference/${elsewhere}`, token)).status).not.toBe(200)
  const own = await archive.personToken({ subject: hetu })
  const named = await portal.preview(own, portal.prohibition(hetu), [document, elsewhere])
  expect(named.boughtServices).toEqual([])
})

test('an own register that is named goes on reading, whatever is prohibited (D1)', async () => {
  const relationshipOid = await relationshipIn('county-05')
  expect((await preview()).ownRegisters).toEqual([
    {
      controller: 'county-05',
      relationships: [{ unit: 'county-05', socialService: 'home-care', from: '2026-01-10' }],
    },
  ])
  await portal.prohibit(await archive.personToken({ subject: hetu }), hetu, {}, [document])
  expect(await read(await archive.claimToken('county-05', { hetu, relationshipOid }))).toBe(true)
})

test('who has fetched, by consent or by statutory right, is named as the log has it (D4, D8)', async () => {
  const relationshipOid = await relationshipIn('county-17')
  const claim = { hetu, relationshipOid }
  expect(await read(await archive.claimToken('county-17', claim))).toBe(false)
  expect(await preview()).toMatchObject({ others: [{ fetches: [] }], statutory: [] })
  const given = await portal.consentTo(await archive.personToken({ subject: hetu }), hetu)
  const consent = given.id
  expect(await read(await archive.claimToken('county-17', claim))).toBe(true)
  const worker = { id: 'w-1', name: 'Eva Ekblad' }
  const statutory = { hetu, statutoryGround: 'urgent-need', worker } as const
  expect(await read(await archive.claimToken('county-17', statutory))).toBe(true)
  const last = archive.now().toISOString()
  expect(await preview()).toMatchObject({
    others: [
      {
        organisation: 'county-17',
        relationships: [{ unit: 'county-17' }],
        fetches: [
          { unit: 'county-17', socialService: 'home-care', consent, documents: [document], last },
        ],
      },
    ],
    statutory: [{ organisation: 'county-17', ground: 'urgent-need', last }],
  })
  // After the prohibition the one is stopped and the other is not.
  await portal.prohibit(await archive.personToken({ subject: hetu }), hetu, {}, [document])
  expect(await read(await archive.claimToken('county-17', claim))).toBe(false)
  expect(await read(await archive.claimToken('county-17', statutory))).toBe(true)
})
