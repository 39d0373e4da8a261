// Long, because every story shares one archive: starting it costs more than all of them.
import type { Bundle, OperationOutcome } from 'fhir/r4'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bundleOf, documentBundle, relationshipEntries } from '@/mocks/vendor/bundles'
import { auditEventResource } from '../log/events/audit-event-resource'
import { verifyChain } from '../log/tree/verify-chain'
import { fhirFaults } from '../testing/fhir-schema'
import { documentInput, documentOf, newOid, testHetu } from '../testing/make-document'
import { stateDirective } from '../testing/state-directive'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

const worker = { id: 'w-1', name: 'Eva Ekblad' }
const homeCare = { serviceTask: 'older-people', socialService: 'home-care' } as const

// Each story has a client of its own.
let clients = 0
let hetu: string
let client: string
beforeEach(() => {
  hetu = testHetu(clients++)
  client = archive.patientId(hetu)
  archive.setNow(new Date('2026-11-21T10:00:00Z'))
})

type Relationship = Parameters<typeof relationshipEntries>[0]
/** Gives the OID. */
async function relationshipIn(
  controllerId: string,
  changes: Partial<Relationship> = {},
  teller = controllerId,
): Promise<string> {
  const oid = changes.oid ?? newOid()
  const usual = { oid, hetu, controllerId, unitId: controllerId, start: '2026-01-10', ...homeCare }
  await archive.store(bundleOf(relationshipEntries({ ...usual, ...changes })), teller)
  return oid
}

/** Gives the ids, in the order of what is said. */
async function documents(...changes: Parameters<typeof documentOf>[0][]): Promise<string[]> {
  const ids: string[] = []
  for (const change of changes) {
    const controller = change?.controllerId ?? 'county-05'
    const usual = { hetu, ...homeCare, unitId: controller }
    ids.push(...(await archive.store(documentOf({ ...usual, ...change }), controller)))
  }
  return ids
}

const named = () => `subject:identifier=${encodeURIComponent(`urn:oid:1.2.246.21|${hetu}`)}`

async function search(token: string, parameters = ''): Promise<string[]> {
  const form = `${named()}&_total=accurate&${parameters}`
  const response = await archive.post('/fhir/DocumentReference/_search', token, form)
  expect(response.status).toBe(200)
  const { entry = [], total } = (await response.json()) as Bundle
  expect(parameters.includes('_count') ? entry.length : total).toBe(entry.length)
  return entry.map(({ resource }) => resource?.id ?? '')
}

async function read(token: string, id: string): Promise<number> {
  return (await archive.get(`/fhir/DocumentReference/${id}`, token)).status
}

type Event = Readonly<Record<string, unknown> & { kind: string; documents: string[] }>
async function events(): Promise<Event[]> {
  const rows = await archive.database
    .selectFrom('audit_events')
    .selectAll()
    .where('client_id', '=', client)
    .orderBy('sequence')
    .execute()
  expect(rows.map((row) => auditEventResource(row, archive.url)).flatMap(fhirFaults)).toEqual([])
  return rows.map(({ event }) => JSON.parse(event) as Event)
}

const directive = (said: Parameters<typeof stateDirective>[2]) =>
  stateDirective(archive.database, client, said, archive.now())

describe('disclosure to another controller', () => {
  test('is refused without a consent, opens with one, and stops at a prohibition', async () => {
    const [id = '', other = ''] = await documents({}, { serviceTask: 'disability' })
    const relationshipOid = await relationshipIn('county-17')
    const ask = () => archive.claimToken('county-17', { hetu, relationshipOid, worker })
    expect(await search(await ask())).toEqual([])
    expect(await read(await ask(), id)).toBe(404)
    const refused = await events()
    expect(refused).toMatchObject([
      { kind: 'refused', rule: 'D7', register: 'county-05' },
      { kind: 'refused', rule: 'D7', register: 'county-05' },
      { kind: 'refused', rule: 'D7', documents: [], operation: 'read-document' },
    ])

    const consent = await directive({ kind: 'consent-given' })
    expect((await search(await ask())).sort()).toEqual([id, other].sort())
    expect(await read(await ask(), id)).toBe(200)
    expect((await events()).at(-1)).toMatchObject({
      kind: 'disclosure',
      ground: 'consent',
      rule: 'D8',
      will: consent,
      organisation: 'county-17',
      unit: 'county-17',
      register: 'county-05',
      serviceTask: 'older-people',
      socialService: 'home-care',
      by: 'person',
      documents: [id],
    })

    const prohibition = await directive({
      kind: 'prohibition-set',
      target_service_task: 'older-people',
    })
    expect(await search(await ask())).toEqual([other])
    expect((await events()).at(-1)).toMatchObject({ rule: 'D6', will: prohibition })
    expect(await read(await ask(), id)).toBe(404)
    await directive({ kind: 'prohibition-cancelled', will_id: prohibition })
    expect(await read(await ask(), id)).toBe(200)
    await directive({ kind: 'consent-withdrawn', will_id: consent })
    expect(await read(await ask(), id)).toBe(404)
    expect(await verifyChain(archive.database, client)).toMatchObject({ intact: true })
  })

  test('a refusal leaves no trace: no row, no total, no gap between pages, no other answer', async () => {
    const shown = await documents(
      { createdAt: '2026-11-01T10:00:00+02:00' },
      { createdAt: '2026-11-03T10:00:00+02:00' },
    )
    const [hidden = ''] = await documents({
      createdAt: '2026-11-02T10:00:00+02:00',
      serviceTask: 'disability',
    })
    await directive({ kind: 'consent-given' })
    await directive({ kind: 'prohibition-set', target_service_task: 'disability' })
    const relationshipOid = await relationshipIn('county-17')
    const token = await archive.claimToken('county-17', { hetu, relationshipOid })
    const found: (string | undefined)[] = []
    const first = `${named()}&_count=1&_total=accurate`
    let answer = await archive.post('/fhir/DocumentReference/_search', token, first)
    for (;;) {
      const { entry = [], total, link } = (await answer.json()) as Bundle
      expect([entry.length, total]).toEqual([1, 2])
      found.push(entry[0]?.resource?.id)
      const next = link?.find(({ relation }) => relation === 'next')
      if (!next) break
      answer = await archive.get(next.url.replace(archive.url, ''), token)
    }
    expect(found).toEqual([...shown].reverse())
    const refused = await archive.get(`/fhir/DocumentReference/${hidden}`, token)
    const never = await archive.get(`/fhir/DocumentReference/${'0'.repeat(32)}`, token)
    expect([refused.status, [...refused.headers]]).toEqual([404, [...never.headers]])
    expect(await refused.text()).toBe(await never.text())
    expect(await search(token, '_content=boende&_id=' + hidden)).toEqual([])
  })

  test('never of what is old, a shelter’s, replaced or annulled', async () => {
    const [first] = [documentInput({ hetu, ...homeCare, unitId: 'county-05' })]
    const [old = ''] = await documents({ format: 'old' })
    const [phase1 = ''] = await documents({ format: 'phase-1' })
    const [shelter = ''] = await documents({ controllerId: 'thl', socialService: 'shelter' })
    const [replaced = ''] = await archive.store(documentBundle(first))
    const second = { ...first, versionOid: newOid(), replaces: first.versionOid, title: 'Rättat' }
    const [current = ''] = await archive.store(documentBundle(second))
    await directive({ kind: 'consent-given' })
    const relationshipOid = await relationshipIn('county-17')
    const token = await archive.claimToken('county-17', { hetu, relationshipOid })
    expect(await search(token)).toEqual([current])
    expect(await events()).toContainEqual(expect.objectContaining({ rule: 'D5', kind: 'refused' }))
    for (const id of [old, phase1, shelter, replaced]) expect(await read(token, id)).toBe(404)
  })
})

describe('the ground (D0)', () => {
  test('a relationship that has ended, or is another’s, is none', async () => {
    const [id = ''] = await documents({})
    await directive({ kind: 'consent-given' })
    const ended = await relationshipIn('county-17', { end: '2026-11-01' })
    const foreign = await relationshipIn('county-05')
    for (const relationshipOid of [ended, foreign, '2.999.0']) {
      const token = await archive.claimToken('county-17', { hetu, relationshipOid })
      const answer = await archive.post('/fhir/DocumentReference/_search', token, named())
      const { issue } = (await answer.json()) as OperationOutcome
      expect([answer.status, issue[0]?.details?.coding?.[0]?.code]).toEqual([403, 'ground-needed'])
      expect((await events()).at(-1)).toMatchObject({ kind: 'refused', rule: 'D0', documents: [] })
      expect(await read(token, id)).toBe(404)
      expect((await archive.post('/fhir/EpisodeOfCare/_search', token, byHetu())).status).toBe(403)
    }
  })

  test('for another client opens nothing of this one, and this one learns who asked', async () => {
    const [id = ''] = await documents({})
    const stranger = testHetu(99)
    const token = await archive.claimToken('county-05', {
      hetu: stranger,
      statutoryGround: 'urgent-need',
      worker,
    })
    expect(await read(token, id)).toBe(404)
    expect(await events()).toMatchObject([
      { kind: 'refused', rule: 'D0', organisation: 'county-05', documents: [] },
    ])
  })

  const byHetu = () => `patient:identifier=${encodeURIComponent(`urn:oid:1.2.246.21|${hetu}`)}`

  test('in the own register neither consent nor prohibition is asked (D1)', async () => {
    const [id = ''] = await documents({ specialContent: true })
    await directive({ kind: 'prohibition-set' })
    const relationshipOid = await relationshipIn('county-05')
    const token = await archive.claimToken('county-05', { hetu, relationshipOid })
    expect(await search(token)).toEqual([id])
    expect((await events()).at(-1)).toMatchObject({
      kind: 'use',
      rule: 'D1',
      ground: 'own-register',
      by: 'system',
    })
    const answer = await archive.post('/fhir/EpisodeOfCare/_search', token, byHetu())
    expect(((await answer.json()) as Bundle).total).toBe(1)
    expect(await search(token, 'type=hearing')).toEqual([])
    expect((await events()).at(-1)).toMatchObject({ kind: 'use', documents: [] })
  })
})

describe('a bought service (D2)', () => {
  const producer = 'unit-lyktan-hemma'
  const service = { unitId: producer, from: '2026-11-10' }
  const ask = (relationshipOid: string, unit = producer) =>
    archive.claimToken('hemvard-lyktan', { hetu, relationshipOid, unit, worker })
  const on = (day: string) => archive.setNow(new Date(`${day}T10:00:00Z`))

  test('opens the register of the organiser from its begin to its recorded end', async () => {
    on('2026-11-01')
    const createdAt = '2026-10-20T10:00:00+03:00'
    const [id = '', other = ''] = await documents(
      { createdAt },
      { createdAt, serviceTask: 'disability' },
    )
    await directive({ kind: 'prohibition-set' })
    const oid = await relationshipIn('county-05', { boughtServices: [service] })
    on('2026-11-09')
    expect(await read(await ask(oid), id)).toBe(404)
    on('2026-11-10')
    expect(await read(await ask(oid), id)).toBe(200)
    expect((await events()).at(-1)).toMatchObject({
      kind: 'use',
      rule: 'D2',
      ground: 'register-access',
      organisation: 'hemvard-lyktan',
      unit: producer,
      register: 'county-05',
    })
    expect(await search(await ask(oid))).toEqual([id])
    expect(await read(await ask(oid), other)).toBe(404)
    expect(await read(await ask(oid, 'hemvard-lyktan'), id)).toBe(404)
    on('2026-11-20')
    const ended = { ...service, until: '2026-11-20' }
    expect(await read(await ask(oid), id)).toBe(200)
    await relationshipIn('county-05', { oid, boughtServices: [ended] })
    expect(await read(await ask(oid), id)).toBe(404)
    on('2026-11-21')
    expect(await read(await ask(oid), id)).toBe(404)
  })

  test('lets the unit store in that relationship, and read it, until the end', async () => {
    const oid = await relationshipIn('county-05', { boughtServices: [service] })
    const made = (changes: Parameters<typeof documentInput>[0] = {}) => {
      const usual = { hetu, ...homeCare, unitId: producer, relationshipOid: oid }
      return documentInput({ ...usual, ...changes })
    }
    const send = async (input: ReturnType<typeof made>) =>
      archive.post('/fhir', await ask(oid), JSON.stringify(documentBundle(input)))
    const first = made()
    const stored = await send(first)
    expect(stored.status).toBe(200)
    const id = ((await stored.json()) as Bundle).entry?.[0]?.response?.location?.split('/')[1] ?? ''
    expect(await search(await ask(oid))).toEqual([id])
    const correction = { versionOid: newOid(), setOid: first.setOid, replaces: first.versionOid }
    expect((await send(made(correction))).status).toBe(200)

    const own = documentInput({ hetu, ...homeCare, unitId: 'county-05', relationshipOid: oid })
    await archive.store(documentBundle(own))
    const refused: Parameters<typeof documentInput>[0][] = [
      { relationshipOid: newOid() },
      { relationshipOid: undefined },
      { serviceTask: 'disability' },
      { unitId: 'hemvard-lyktan' },
      { unitId: 'unit-snostjarnan' },
      { controllerId: 'county-17' },
      { hetu: testHetu(98) },
      { versionOid: newOid(), setOid: own.setOid, replaces: own.versionOid },
    ]
    for (const changes of refused) expect((await send(made(changes))).status).toBe(403)
    const unclaimed = await archive.systemToken('hemvard-lyktan')
    const body = JSON.stringify(documentBundle(made()))
    expect((await archive.post('/fhir', unclaimed, body)).status).toBe(403)

    const ended = { ...service, until: '2026-11-21' }
    await relationshipIn('county-05', { oid, boughtServices: [ended] })
    expect((await send(made())).status).toBe(403)
    const organiser = await archive.claimToken('county-05', { hetu, relationshipOid: oid })
    expect((await search(organiser)).length).toBe(3)
  })

  test('leaves what was stored to the organiser, who corrects and annuls it as the producer’s (A2)', async () => {
    const oid = await relationshipIn('county-05', { boughtServices: [service] })
    const usual = { hetu, ...homeCare, unitId: producer, relationshipOid: oid }
    const main = documentInput(usual)
    const attachment = documentInput({ ...usual, type: 'attachment', attachmentOfSet: main.setOid })
    for (const input of [main, attachment]) {
      const stored = await archive.post(
        '/fhir',
        await ask(oid),
        JSON.stringify(documentBundle(input)),
      )
      expect(stored.status).toBe(200)
    }
    await relationshipIn('county-05', {
      oid,
      boughtServices: [{ ...service, until: '2026-11-21' }],
    })
    const correctionOf = (input: typeof main) =>
      documentBundle({ ...input, versionOid: newOid(), replaces: input.versionOid })
    const send = (token: string, bundle: unknown, path = '/fhir') =>
      archive.post(path, token, JSON.stringify(bundle))
    expect((await send(await ask(oid), correctionOf(main))).status).toBe(403)
    const organiser = await archive.systemToken('county-05')
    const corrected = await send(organiser, correctionOf(main))
    expect(corrected.status).toBe(200)
    const batch = await send(organiser, correctionOf(attachment), '/fhir/$batch')
    expect(await batch.text()).toContain('"transaction-response"')
    // A unit of others that has made nothing of it is none to be named.
    const foreign = { ...main, versionOid: newOid(), setOid: newOid() }
    expect((await send(organiser, documentBundle(foreign))).status).toBe(403)
    const another = documentBundle({ ...main, versionOid: newOid(), unitId: 'unit-blaklockan' })
    expect((await send(organiser, another)).status).toBe(403)
    const rows = await archive.database
      .selectFrom('documents')
      .select(['id', 'unit_id', 'set_oid'])
      .where('client_id', '=', client)
      .execute()
    expect(new Set(rows.map(({ unit_id }) => unit_id))).toEqual(new Set([producer]))
    const body = JSON.stringify({
      resourceType: 'Parameters',
      parameter: [{ name: 'reason', valueString: 'Fel klient.' }],
    })
    const [one] = rows.filter(({ set_oid }) => set_oid === main.setOid)
    const annulled = await archive.post(
      `/fhir/DocumentReference/${one?.id ?? ''}/$annul`,
      organiser,
      body,
    )
    expect(annulled.status).toBe(200)
  })

  test('is told with the relationship, to the organiser and to the client', async () => {
    const services = [{ ...service, until: '2026-11-20' }, service].map((each, n) => ({
      ...each,
      from: `2026-11-1${n}`,
    }))
    const relationshipOid = await relationshipIn('county-05', { boughtServices: services })
    const system = await archive.claimToken('county-05', { hetu, relationshipOid })
    const person = await archive.personToken({ subject: hetu })
    const form = `patient:identifier=${encodeURIComponent(`urn:oid:1.2.246.21|${hetu}`)}`
    for (const answer of [
      await archive.post('/fhir/EpisodeOfCare/_search', system, form),
      await archive.post('/fhir/EpisodeOfCare/_search', person, ''),
    ]) {
      const bundle = (await answer.json()) as Bundle
      expect(fhirFaults(bundle)).toEqual([])
      const [episode] = (bundle.entry ?? []).map(({ resource }) => resource)
      const bought = JSON.stringify(episode).split('/bought-service"').length - 1
      expect(bought).toBe(2)
    }
  })

  test('a profile holds what a program may store (A8)', async () => {
    const unit = 'assistans-morgonrodnad'
    const relationshipOid = await relationshipIn('county-05', {
      serviceTask: 'disability',
      boughtServices: [{ unitId: unit, from: '2026-11-10' }],
    })
    const token = await archive.claimToken(unit, { hetu, relationshipOid })
    const status = async (type: 'report' | 'decision') => {
      const input = documentInput({
        ...{ hetu, relationshipOid, unitId: unit, type },
        ...{ serviceTask: 'disability', socialService: 'personal-assistance' },
      })
      return (await archive.post('/fhir', token, JSON.stringify(documentBundle(input)))).status
    }
    expect([await status('report'), await status('decision')]).toEqual([200, 403])
    await directive({ kind: 'consent-given' })
    const [elsewhere = ''] = await documents({ controllerId: 'county-17' })
    // A producer without a register of its own is no controller, to whom alone a consent is given (C1).
    expect(await read(token, elsewhere)).toBe(404)
    expect((await events()).at(-1)).toMatchObject({ rule: 'D7' })
  })
})

describe('extensive access (D3)', () => {
  test('lets a shelter’s producer handle what is THL’s duty, and nothing else', async () => {
    const shelter = { serviceTask: 'working-age', socialService: 'shelter' } as const
    const oid = newOid()
    const token = () =>
      archive.claimToken('hamnljus', { hetu, relationshipOid: oid, unit: 'hamnljus', worker })
    const usual = { oid, hetu, controllerId: 'thl', unitId: 'hamnljus', start: '2026-11-20' }
    const send = async (bundle: unknown) =>
      (await archive.post('/fhir', await token(), JSON.stringify(bundle))).status
    const own = { identifier: 'h-1', name: 'Pia Sandvall', role: 'handledare', unitId: 'hamnljus' }
    const begin = relationshipEntries({ ...usual, ...shelter, worker: own })
    expect(await send(bundleOf(begin))).toBe(200)
    expect(await send(bundleOf(relationshipEntries({ ...usual, ...homeCare })))).toBe(403)
    const input = documentInput({
      ...{ hetu, ...shelter, controllerId: 'thl', unitId: 'hamnljus', relationshipOid: oid },
    })
    expect(await send(documentBundle(input))).toBe(200)
    // The controller goes on with the relationship, its own worker and its documents as the producer's (A2).
    const ending = { ...usual, ...shelter, worker: own, end: '2026-11-21' }
    const thl = await archive.systemToken('thl')
    const ended = await archive.post(
      '/fhir',
      thl,
      JSON.stringify(bundleOf(relationshipEntries(ending))),
    )
    expect(ended.status).toBe(200)
    expect(await send(bundleOf(begin))).toBe(200)
    const [other = ''] = await documents({ controllerId: 'thl' })
    const [id = ''] = await search(await token())
    expect(await read(await token(), id)).toBe(200)
    expect((await events()).at(-1)).toMatchObject({
      rule: 'D3',
      ground: 'extensive-register-access',
      register: 'thl',
      socialService: 'shelter',
    })
    expect(await read(await token(), other)).toBe(404)
  })
})

describe('a statutory right (D4)', () => {
  test('opens against a prohibition and without a consent, also what is old, and says its ground', async () => {
    const [id = '', old = ''] = await documents({}, { format: 'old' })
    await directive({ kind: 'prohibition-set' })
    const ground = { statutoryGround: 'child-welfare-need', worker } as const
    const token = await archive.claimToken('county-17', { hetu, ...ground })
    expect((await search(token)).sort()).toEqual([id, old].sort())
    expect(await read(token, old)).toBe(200)
    expect((await events()).at(-1)).toMatchObject({
      kind: 'disclosure',
      rule: 'D4',
      ground: 'statutory-right',
      statutoryGround: 'child-welfare-need',
      register: 'county-05',
    })
  })

  test('is a person’s, and only of an organisation that has it', async () => {
    const ground = { hetu, statutoryGround: 'urgent-need' } as const
    const nobody = archive.claimToken('county-17', ground)
    await expect(nobody).rejects.toThrow('invalid_request')
    const withoutRight = archive.claimToken('hemvard-lyktan', { ...ground, worker })
    await expect(withoutRight).rejects.toThrow('invalid_request')
  })
})

describe('the archivist (A7)', () => {
  test('sees that a document is there and annuls old ones, in the own register', async () => {
    const [old = '', current = ''] = await documents({ format: 'old' }, {})
    const [foreign = ''] = await documents({ controllerId: 'county-17' })
    const token = await archive.claimToken('county-05', { hetu, archivist: true, worker })
    expect((await search(token)).sort()).toEqual([old, current].sort())
    expect((await events()).at(-1)).toMatchObject({ kind: 'maintenance', ground: 'archivist' })
    expect(await read(token, foreign)).toBe(404)
    const answer = await archive.get(`/fhir/DocumentReference/${old}`, token)
    const { content } = (await answer.json()) as { content: { attachment: { url: string } }[] }
    const binary = await archive.get(`/fhir/${content[0]?.attachment.url}`, token)
    expect(binary.status).toBe(403)
    const reason = [{ name: 'reason', valueString: 'Arkiverad två gånger.' }]
    const body = JSON.stringify({ resourceType: 'Parameters', parameter: reason })
    const annul = async (id: string) =>
      (await archive.post(`/fhir/DocumentReference/${id}/$annul`, token, body)).status
    expect([await annul(old), await annul(current), await annul(foreign)]).toEqual([200, 404, 404])
    expect(
      (await events()).filter(({ operation }) => operation === 'annul-document'),
    ).toMatchObject([
      { kind: 'maintenance', ground: 'archivist' },
      { kind: 'refused' },
      { kind: 'refused' },
    ])
  })
})
