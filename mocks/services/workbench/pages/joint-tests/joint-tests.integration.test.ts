/** A joint test from its plan to the operator's confirmation, against the archive itself. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { securityLines } from '@/lib/logging/testing/security-lines'
import { documentInput, newOid, testHetu } from '@/mocks/services/archive/testing/make-document'
import { bundleOf, documentBundle, relationshipEntries } from '@/mocks/vendor/bundles'
import { sitDown } from '../../testing/sit-down'
import { startBench, type Bench } from '../../testing/start-bench'
import { texts as benchTexts } from '../../texts'
import { texts as waitingTexts } from '../waiting/texts'
import { texts } from './texts'

const { sv } = texts

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
beforeEach(() => bench.setRight())
afterAll(() => bench.close())

const ulla = () => sitDown(bench, 'ulla-vikstrand', 'county-05', 'main-user')
const raija = () => sitDown(bench, 'raija-harjuranta', 'county-08', 'main-user')
const jonas = () => sitDown(bench, 'jonas-kvarnstrom', 'hemvard-lyktan', 'main-user')
const botvid = () => sitDown(bench, 'botvid-driftsson', 'archive-operator', 'operator')
const tuulia = () => sitDown(bench, 'tuulia-koodila', 'klientbok-oy', 'vendor')

let clients = 300
const written = () => ({
  role: 'organiser',
  own: 'system-county-05',
  other: 'asiakaspolku-county-08',
  client: testHetu(clients++),
  day: helsinkiDay(new Date()),
  from: '00:00',
  until: '23:59',
})

/** Proposes a test with Birkaland, as producer, and gives its address. */
async function proposed(form = written()): Promise<string> {
  const page = await (await ulla()).send('/joint-tests', form)
  expect(page.text).toContain(sv.stateSentences.proposed)
  return new URL(page.url).pathname
}

/** How many steps the page tells as seen. */
const seenIn = (text: string) => text.split(`tag-solid">${sv.test.seen}<`).length - 1

test('a plan that is wrong tells each fault, and keeps what was written', async () => {
  const browser = await ulla()
  const page = await browser.send('/joint-tests', { ...written(), client: '010190-9', until: '' })
  expect(page.status).toBe(422)
  expect(page.text).toContain(sv.plan.faults.client)
  expect(page.text).toContain(sv.plan.faults.until)
  expect(page.text).not.toContain(sv.plan.faults.day)
  expect(page.text).toContain('value="010190-9"')
  expect(page.text).toMatch(/value="asiakaspolku-county-08"\s+selected/)
  const empty = await browser.send('/joint-tests', {})
  for (const name of ['role', 'own', 'other', 'client', 'day', 'from', 'until'] as const)
    expect(empty.text).toContain(sv.plan.faults[name])
  const odd = await browser.send('/joint-tests', {
    ...written(),
    client: '<odd>\u0000',
    day: '\u202e',
  })
  expect([odd.status, odd.text.includes('<odd>')]).toEqual([422, false])
  expect(odd.text).toContain('&lt;odd')
})

test('the other party alone agrees, a third sees nothing, and the vendor and operator only read', async () => {
  const address = await proposed()
  const own = await (await ulla()).open(address)
  expect(own.text).toContain(sv.test.withdraw)
  expect(own.text).not.toContain(`>${sv.test.agree}<`)
  const refused = await (await ulla()).send(address, { act: 'agree' })
  expect([refused.status, refused.text.includes(sv.test.conflict)]).toEqual([409, true])

  const third = await (await jonas()).open(address)
  const never = await (await jonas()).open('/joint-tests/00000000-0000-4000-8000-000000000000')
  expect([third.status, never.status]).toEqual([404, 404])
  expect(third.text).toContain(sv.test.notFound)
  const plain = ({ text }: Readonly<{ text: string }>) => text.replaceAll(/[0-9a-f-]{36}/g, '')
  expect(plain(third)).toBe(plain(never))
  expect((await (await jonas()).open('/joint-tests')).text).not.toContain(address)

  const before = bench.lines.length
  const sent = await (await botvid()).send(address, { act: 'sign' })
  expect([sent.status, sent.text.includes(benchTexts.sv.forbidden.reading)]).toEqual([403, true])
  expect(securityLines(bench.lines.slice(before))).toEqual(['authz_fail scope'])
  expect((await (await tuulia()).open('/joint-tests')).status).toBe(200)

  const agreed = await (await raija()).send(address, { act: 'agree' })
  expect(agreed.text).toContain(sv.stateSentences['under-way'])
  const gone = await (await ulla()).send(address, { act: 'withdraw' })
  expect(gone.text).toContain(sv.stateSentences.withdrawn)
})

test('steps are seen as they pass; part of them is no report; both sign, and an operator confirms', async () => {
  const { archive } = bench
  const form = { ...written(), other: 'system-hemvard-lyktan', own: 'system-county-17' }
  const hetu = form.client
  const producer = await jonas()
  // The producer proposes this one: it has no main user of its own organiser in the cast.
  const organiser = { hetu: testHetu(299), organisation: 'county-17', task: 'main-user' } as const
  const plan = {
    ...form,
    role: 'producer',
    own: 'system-hemvard-lyktan',
    other: 'system-county-17',
  }
  const page = await producer.send('/joint-tests', plan)
  const address = new URL(page.url).pathname
  const token = () => archive.officialToken(organiser)
  const json = { 'content-type': 'application/json' }
  const act = async (what: string) =>
    (await archive.post(address, await token(), JSON.stringify({ act: what }), json)).status
  expect(await act('agree')).toBe(200)

  const oid = newOid()
  const today = helsinkiDay(new Date())
  const tell = (until?: string) =>
    bundleOf(
      relationshipEntries({
        ...{ oid, hetu, controllerId: 'county-17', unitId: 'county-17', start: today },
        ...({ serviceTask: 'older-people', socialService: 'home-care' } as const),
        boughtServices: [{ unitId: 'hemvard-lyktan', from: today, ...(until && { until }) }],
      }),
    )
  const document = (unitId: string) =>
    documentBundle(
      documentInput({
        ...{ hetu, unitId, controllerId: 'county-17', relationshipOid: oid },
        ...({ serviceTask: 'older-people', socialService: 'home-care' } as const),
      }),
    )
  const later = (seconds: number) => archive.setNow(new Date(Date.now() + seconds * 1000))
  const claim = (organisation: string) =>
    archive.claimToken(organisation, { hetu, relationshipOid: oid, unit: organisation })
  const named = `subject:identifier=${encodeURIComponent(`urn:oid:1.2.246.21|${hetu}`)}`
  const search = async () =>
    archive.post('/fhir/DocumentReference/_search', await claim('hemvard-lyktan'), named)
  const read = async (organisation: string, id: string) =>
    (await archive.get(`/fhir/DocumentReference/${id}`, await claim(organisation))).status

  await archive.store(tell(), 'county-17')
  const [own = ''] = await archive.store(document('county-17'), 'county-17')
  const begun = await producer.open(address)
  expect(seenIn(begun.text)).toBe(1)
  expect(begun.text).toContain('enhet: Hemvård Lyktan Ab')
  expect(begun.text).toContain(sv.steps['producer-searches'].awaited)
  expect(begun.text).toContain(sv.test.notAll)
  expect(begun.text).not.toContain(`>${sv.test.signButton}<`)
  const early = await producer.send(address, { act: 'sign' })
  expect([early.status, early.text.includes(sv.test.unfit)]).toEqual([422, true])
  expect((await producer.open(`${address}/report`)).status).toBe(404)

  await search()
  expect(await read('hemvard-lyktan', own)).toBe(200)
  later(1)
  const stored = await archive.post(
    '/fhir',
    await claim('hemvard-lyktan'),
    JSON.stringify(document('hemvard-lyktan')),
  )
  const made = /DocumentReference\/([\w-]+)/.exec(await stored.text())?.[1] ?? ''
  expect(await read('county-17', made)).toBe(200)
  later(2)
  await archive.store(tell(today), 'county-17')
  expect((await search()).status).toBe(403)
  later(3)
  expect(seenIn((await producer.open(address)).text)).toBe(7)

  const signed = await producer.send(address, { act: 'sign' })
  expect(signed.text).toContain(sv.stateSentences['half-signed'])
  expect(await act('sign')).toBe(200)
  const operator = await botvid()
  const waiting = await operator.open('/operator')
  expect(waiting.text).toContain(`href="${address}"`)
  expect((await operator.open(address)).text).toContain(sv.stateSentences.waiting)
  const id = /name="id" value="([^"]+)"/.exec(waiting.text)?.[1] ?? ''
  const done = await operator.send('/operator', { id, decide: 'confirmed' })
  expect(done.text).toContain(waitingTexts.sv.confirmed)
  expect((await producer.open(address)).text).toContain(sv.stateSentences.passed)
  const report = await producer.open(`${address}/report`)
  expect(report.headers.get('content-type')).toContain('application/fhir+json')
  expect(JSON.parse(report.text)).toMatchObject({ resourceType: 'TestReport', result: 'pass' })
})

test('between whom a test is needed is told to the operator, and not to another organisation', async () => {
  const controllerId = 'county-17'
  const start = helsinkiDay(new Date())
  const [serviceTask, socialService] = ['disability', 'personal-assistance'] as const
  await bench.archive.store(
    bundleOf(
      relationshipEntries({
        ...{ oid: newOid(), hetu: testHetu(298), controllerId, unitId: controllerId, start },
        ...{ serviceTask, socialService },
        boughtServices: [{ unitId: 'assistans-morgonrodnad', from: start }],
      }),
    ),
    controllerId,
  )
  const pair = sv.pair('Österbottens välfärdsområde', 'Assistans Morgonrodnad Ab')
  expect((await (await botvid()).open('/joint-tests')).text).toContain(pair)
  const page = await (await ulla()).open('/joint-tests')
  expect(page.text).toContain(sv.needed.heading)
  expect(page.text).not.toContain(pair)
})

test('a list that is longer than a page goes on to older tests', async () => {
  const at = bench.archive.now().getTime()
  const hetu = testHetu(297)
  const rows = Array.from({ length: 201 }, (_, n) => ({
    ...{ id: randomUUID(), organiser: 'county-06', organiser_system: 'system-county-06' },
    ...{ producer: 'county-08', producer_system: 'asiakaspolku-county-08' },
    ...{ client_id: bench.archive.patientId(hetu), hetu },
    ...{ from_at: new Date(at), until_at: new Date(at + 60_000) },
    ...{ planned_by: 'x', planned_by_name: 'x', planned_by_organisation: 'county-06' },
    planned_at: new Date(at + 1_000 + n),
  }))
  await bench.archive.database.insertInto('joint_tests').values(rows).execute()
  const oldest = `href="/joint-tests/${rows[0]?.id}"`
  const browser = await botvid()
  const first = await browser.open('/joint-tests')
  expect(first.text).not.toContain(oldest)
  const next = new RegExp(`href="([^"]+)">${sv.tests.older}<`).exec(first.text)?.[1] ?? ''
  const rest = await browser.open(next)
  expect(rest.text).toContain(oldest)
  expect(rest.text).not.toContain(sv.tests.older)
  expect((await browser.open('/joint-tests?before=x')).status).toBe(200)
})
