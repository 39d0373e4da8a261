// Long, because every case shares one archive: starting it costs more than all of them.
import type { Consent } from 'fhir/r4'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { canonical, extension } from '@/lib/contracts/archive/systems'
import type { Capacity } from '@/lib/domain/codes/capacities'
import { documentOf, hetus, testHetu } from '../testing/make-document'
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

let tests = 0
let hetu: string
let token: string
beforeEach(async () => {
  hetu = testHetu(tests++)
  token = await archive.personToken({ subject: hetu })
})

const nothing = { consentBy: null, consent: null, prohibitions: [] }
const inForce = (of = hetu) => directiveInForce(archive, archive.database, archive.patientId(of))

test('nothing is recorded before the newest information has been received (I2)', async () => {
  const prohibition = portal.prohibition(
    hetu,
    {},
    (await portal.preview(token, portal.prohibition(hetu))).basis,
  )
  for (const consent of [portal.consent(hetu), prohibition]) {
    const refusal = await refusalOf(await portal.post(token, consent))
    expect(refusal).toEqual([422, 'information-needed'])
  }
  expect(await inForce()).toEqual(nothing)
  await portal.confirm(token, hetu)
  expect((await portal.post(token, prohibition)).status).toBe(201)
  expect((await portal.post(token, portal.consent(hetu))).status).toBe(201)
})

test('what rests on an older version is refused, though the newest has been received (I2)', async () => {
  await portal.confirm(token, hetu)
  const policy = [{ uri: `${canonical.kantaInformation}|1` }]
  const response = await portal.post(token, portal.consent(hetu, { policy }))
  expect(await refusalOf(response)).toEqual([422, 'information-needed'])
})

test('a newer version leaves in force what there is, stops new statements and no end of old ones', async () => {
  await portal.confirm(token, hetu)
  const { id = '' } = await portal.consentTo(token, hetu)
  const resource = JSON.stringify({ status: 'active', effectivePeriod: { start: '2026-11-20' } })
  const versions = archive.database.insertInto('information_versions')
  await versions.values({ url: canonical.kantaInformation, version: '3', resource }).execute()
  try {
    expect((await inForce()).consentBy).toBe('client')
    expect((await portal.post(token, portal.consent(hetu))).status).toBe(200)
    const policy = [{ uri: `${canonical.kantaInformation}|3` }]
    const { basis } = await portal.preview(token, portal.prohibition(hetu))
    const prohibition = { ...portal.prohibition(hetu, {}, basis), policy }
    expect(await refusalOf(await portal.post(token, prohibition))).toEqual([
      422,
      'information-needed',
    ])
    expect(await portal.end(token, id)).toMatchObject({ status: 'inactive' })
  } finally {
    await archive.database.deleteFrom('information_versions').where('version', '=', '3').execute()
  }
})

test.each<[string, string, Capacity, consent: number, prohibition: number]>([
  ['a guardian consents for the child and does not prohibit', hetus.child, 'guardian', 201, 403],
  ['a right to information opens neither', hetus.child, 'information-right', 403, 403],
  ['a minor states nothing herself', hetus.child, 'self', 403, 403],
  ['a guardian states nothing for one who has turned 18', hetus.carl, 'guardian', 403, 403],
  ['a proxy does both', hetus.carl, 'proxy', 201, 201],
])('%s (rule book 2)', async (_name, subject, capacity, consent, prohibition) => {
  await portal.confirm(await archive.personToken({ subject }), subject)
  const actor = capacity === 'self' ? subject : hetus.bertil
  const asked = await archive.personToken({ subject, actor, capacity })
  const { basis } = await portal.preview(asked, portal.prohibition(subject))
  expect((await portal.post(asked, portal.prohibition(subject, {}, basis))).status).toBe(
    prohibition,
  )
  expect((await portal.post(asked, portal.consent(subject))).status).toBe(consent)
  const { consent: given, prohibitions } = await inForce(subject)
  expect([given !== null, prohibitions.length]).toEqual([
    consent === 201,
    prohibition === 201 ? 1 : 0,
  ])
  if (given) expect((await portal.end(asked, given)).status).toBe('inactive')
})

test('a guardian ends no prohibition of the child, and a right to information ends no consent', async () => {
  const minors = await startTestArchive({ minorsOwnStatements: true })
  try {
    const own = stating(minors)
    const child = await minors.personToken({ subject: hetus.child })
    await own.confirm(child, hetus.child)
    const { id: consent = '' } = await own.consentTo(child, hetus.child)
    const { id: prohibition = '' } = await own.prohibit(child, hetus.child)
    const as = (capacity: Capacity) =>
      minors.personToken({ subject: hetus.child, actor: hetus.anna, capacity })
    const guardian = await as('guardian')
    expect((await own.withdraw(guardian, prohibition)).status).toBe(404)
    const relative = await as('information-right')
    const { basis: other } = await own.preview(relative, consent)
    expect((await own.withdraw(relative, consent, other)).status).toBe(403)
    expect(await own.end(guardian, consent)).toMatchObject({ status: 'inactive' })
    expect(await own.end(child, prohibition)).toMatchObject({ status: 'inactive' })
  } finally {
    await minors.close()
  }
})

test('only the client and a guardian confirm the information for her (rule book 2)', async () => {
  for (const capacity of ['information-right', 'proxy'] as const) {
    const other = await archive.personToken({ subject: hetu, actor: hetus.anna, capacity })
    expect((await portal.confirm(other, hetu)).status).toBe(403)
  }
})

test('a document of somebody else is like one that never was', async () => {
  await portal.confirm(token, hetu)
  const [foreign = ''] = await archive.store(documentOf({ hetu: hetus.anna }))
  const answers = []
  for (const document of [foreign, 'nothing']) {
    const consent = portal.prohibition(hetu, { document }, 'x'.repeat(65))
    const response = await portal.post(token, consent)
    answers.push([response.status, await response.text()])
    expect(
      (await portal.askPreview(token, portal.prohibition(hetu, { document }), [])).status,
    ).toBe(404)
  }
  expect(answers[0]).toEqual(answers[1])
  expect(answers[0]?.[0]).toBe(404)
})

test('a consent of somebody else is like one that never was', async () => {
  const anna = await archive.personToken({ subject: hetus.anna })
  await portal.confirm(anna, hetus.anna)
  const { id = '' } = await portal.consentTo(anna, hetus.anna)
  for (const one of [id, 'nothing']) {
    expect((await portal.askPreview(token, one, [])).status).toBe(404)
    expect(await refusalOf(await portal.withdraw(token, one, 'a.b'))).toEqual([404, 'not-found'])
  }
  expect((await inForce(hetus.anna)).consentBy).toBe('client')
})

test.each<[string, () => Consent | object]>([
  ['no Consent', () => ({ resourceType: 'Patient' })],
  ['another patient', () => portal.consent(hetus.anna)],
  ['another status', () => portal.consent(hetu, { status: 'draft' })],
  [
    'a consent that is narrowed',
    () => ({
      ...portal.prohibition(hetu, { controller: 'county-05' }),
      category: portal.consent(hetu).category,
    }),
  ],
  ['a consent that denies', () => portal.consent(hetu, { provision: { type: 'deny' } })],
  [
    'a prohibition that permits',
    () => ({ ...portal.prohibition(hetu), provision: { type: 'permit' } }),
  ],
  ['a unit as controller', () => portal.prohibition(hetu, { controller: 'unit-snostjarnan' })],
  ['an unknown controller', () => portal.prohibition(hetu, { controller: 'nobody' })],
  ['an unknown service task', () => portal.prohibition(hetu, { serviceTask: 'ferries' })],
  [
    'a document and a service task',
    () => portal.prohibition(hetu, { document: 'a', serviceTask: 'families' }),
  ],
  [
    'what is told at a desk',
    () => portal.consent(hetu, { extension: [{ url: extension.channel, valueCode: 'oral' }] }),
  ],
  [
    'a capacity of one’s own making',
    () => portal.consent(hetu, { extension: [{ url: extension.capacity, valueCode: 'proxy' }] }),
  ],
  [
    'a narrowing that is not understood',
    () => portal.consent(hetu, { provision: { type: 'permit', period: { end: '2027-01-01' } } }),
  ],
  [
    'an element that is not understood',
    () => portal.consent(hetu, { modifierExtension: [{ url: 'x', valueBoolean: true }] }),
  ],
])('%s is refused whole', async (_name, body) => {
  await portal.confirm(token, hetu)
  expect((await portal.post(token, body())).status).toBe(422)
  expect(await inForce()).toEqual(nothing)
})

test.each([
  ['no key', ''],
  ['a short key', 'short'],
  ['a long key', 'k'.repeat(101)],
  ['a strange key', 'a key with spaces in it'],
])('%s is refused', async (_name, key) => {
  expect((await portal.post(token, portal.consent(hetu), key)).status).toBe(400)
  expect((await portal.withdraw(token, 'x', 'a.b', key)).status).toBe(400)
})

describe('what is refused leaves a row that tells nothing of what there is (L1)', () => {
  const refusedRow = { kind: 'refused', operation: 'make-statement', ground: 'none', documents: [] }
  const rows = async (of = hetu) => {
    const found = await archive.database
      .selectFrom('audit_events')
      .select('event')
      .where('client_id', '=', archive.patientId(of))
      .orderBy('sequence')
      .execute()
    return found.map(({ event }) => JSON.parse(event) as Record<string, unknown>)
  }
  const told = (row: Record<string, unknown>) => ({ ...row, id: null, recorded: null })

  test.each<readonly [string, number, () => Promise<Response>]>([
    ['a consent without the information', 422, () => portal.post(token, portal.consent(hetu))],
    [
      'a prohibition without its preview',
      422,
      async () => {
        await portal.confirm(token, hetu)
        return portal.post(token, portal.prohibition(hetu))
      },
    ],
    ['what is no Consent', 422, () => portal.post(token, { resourceType: 'Consent' })],
    ['a consent without a key', 400, () => portal.post(token, portal.consent(hetu), '')],
    [
      'a document that never was',
      404,
      async () => {
        await portal.confirm(token, hetu)
        return portal.post(token, portal.prohibition(hetu, { document: 'gone' }, 'a.b'))
      },
    ],
    ['the end of what never was', 404, () => portal.withdraw(token, 'gone', 'a.b')],
    ['an end without a key', 400, () => portal.withdraw(token, 'gone', 'a.b', '')],
    [
      'a guardian’s prohibition',
      403,
      async () => {
        const guardian = { subject: hetu, actor: hetus.anna, capacity: 'guardian' } as const
        await portal.confirm(token, hetu)
        return portal.post(await archive.personToken(guardian), portal.prohibition(hetu))
      },
    ],
    [
      'a confirmation by one with a right to the information',
      403,
      async () => {
        const other = { subject: hetu, actor: hetus.anna, capacity: 'information-right' } as const
        return portal.confirm(await archive.personToken(other), hetu)
      },
    ],
    [
      'a confirmation of no version',
      422,
      () => portal.confirm(token, hetu, { instantiatesCanonical: ['https://example.org/none'] }),
    ],
  ])('%s', async (_name, status, refused) => {
    expect((await refused()).status).toBe(status)
    expect((await rows()).at(-1)).toMatchObject(refusedRow)
  })

  test('the same for the prohibition of another as for one that never was', async () => {
    await portal.confirm(token, hetu)
    const { id = '' } = await portal.prohibit(token, hetu)
    const other = testHetu(tests++)
    const stranger = await archive.personToken({ subject: other })
    const answers: string[] = []
    for (const one of [id, 'f'.repeat(32)])
      answers.push(await (await portal.withdraw(stranger, one, 'a.b')).text())
    const [there, never] = (await rows(other)).slice(-2).map(told)
    expect(there).toEqual(never)
    expect(answers[0]).toBe(answers[1])
  })
})

test('a system has no way to a person’s own statements', async () => {
  const system = await archive.systemToken('county-05')
  const answers = [
    await portal.search(system),
    await portal.receipt(system, 'x'),
    await portal.askPreview(system, 'x', []),
  ]
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
})
