// Long, because every case shares one archive: starting it costs more than all of them.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { toLogParameters, wholeLog, type LogNarrowing } from '@/lib/contracts/archive/log-request'
import type { AuditEntry } from '../events/audit-entry'
import { newId } from '../../keys'
import { documentOf, hetus, newOid, testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { codes, eventOf, ids, logClient, writeEvents } from './testing/log-client'

let archive: TestArchive
let hetu: string
let client: string
let first: string
let second: string
let log: ReturnType<typeof logClient>
let tests = 0

beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

beforeEach(async () => {
  hetu = testHetu(tests++)
  client = archive.patientId(hetu)
  ;[first = ''] = await archive.store(documentOf({ hetu }))
  ;[second = ''] = await archive.store(documentOf({ hetu }))
  log = logClient(archive, await archive.personToken({ subject: hetu }))
})

const reach = () => [
  ...ids('document', [first, second]),
  ...codes('socialService', ['social-work']),
]
const others = codes('kind', ['use', 'disclosure', 'refused', 'statement', 'maintenance'])

describe('L3', () => {
  test('a row that names a hidden document is left out whole', async () => {
    await writeEvents(archive, [
      { entry: eventOf(client), at: '2026-11-20T10:00:00Z', documents: [first] },
      { entry: eventOf(client), at: '2026-11-20T11:00:00Z', documents: [first, second] },
    ])
    const { rows } = await log.page(...ids('document', [first]), ...others)
    expect(rows.map(({ documents }) => documents)).toEqual([[first]])
  })

  test.each([
    ['social service that may not be told of', { socialService: 'shelter' as const }],
    ['unit that is withheld', { unit: 'unit-trygga-hamnen' }],
    ['register that is withheld', { register: 'thl' }],
    ['organisation that is withheld', { organisation: 'thl' }],
  ])('a row of a %s is left out', async (_name, changes) => {
    await writeEvents(archive, [
      { entry: eventOf(client, changes), at: '2026-11-20T10:00:00Z' },
      { entry: eventOf(client), at: '2026-11-20T11:00:00Z' },
    ])
    const { rows } = await log.page(
      ...reach(),
      ...ids('withhold', ['thl', 'unit-trygga-hamnen']),
      ...others,
    )
    expect(rows).toHaveLength(1)
  })

  test('of a unit that is known by documents alone that is told which names one, and statements', async () => {
    const of = eventOf(client, { unit: 'unit-snostjarnan' })
    await writeEvents(archive, [
      { entry: of, at: '2026-11-20T10:00:00Z' },
      { entry: of, at: '2026-11-20T11:00:00Z', documents: [first] },
      { entry: { ...of, kind: 'statement' }, at: '2026-11-20T12:00:00Z' },
      { entry: eventOf(client, { unit: 'unit-lyktgranden' }), at: '2026-11-20T13:00:00Z' },
    ])
    const { rows } = await log.page(
      ...reach(),
      ...ids('byDocuments', ['unit-snostjarnan']),
      ...others,
    )
    expect(rows.map(({ unit, kind, documents }) => [unit, kind, documents])).toEqual([
      ['unit-lyktgranden', 'use', []],
      ['unit-snostjarnan', 'statement', []],
      ['unit-snostjarnan', 'use', [first]],
    ])
  })

  test('one who sees documents only sees no row of a professional without one', async () => {
    await writeEvents(archive, [
      { entry: eventOf(client), at: '2026-11-20T10:00:00Z' },
      { entry: eventOf(client), at: '2026-11-20T11:00:00Z', documents: [first] },
    ])
    const only = { name: 'documentsOnly', valueBoolean: true }
    expect((await log.page(...reach(), ...others)).rows).toHaveLength(2)
    expect((await log.page(...reach(), ...others, only)).rows).toHaveLength(1)
  })

  test('a prohibition on a document that is not shown is told of nowhere (R5)', async () => {
    await writeProhibition({ directive: 'will-on-second', document: second })
    const entry = eventOf(client, {
      kind: 'statement',
      operation: 'confirm-information',
      will: 'will-on-second',
    })
    await writeEvents(archive, [{ entry, at: '2026-11-20T10:00:00Z' }])
    expect((await log.page(...reach(), ...others)).rows).toHaveLength(1)
    expect((await log.page(...ids('document', [first]), ...others)).rows).toEqual([])
  })

  test('a row tells when the prohibition that it speaks of was set, and when it was cancelled', async () => {
    await writeProhibition({ directive: 'in-force', document: first, at: '2026-11-01T08:00:00Z' })
    await writeProhibition({
      ...{ directive: 'ended', document: first },
      ...{ at: '2026-11-01T08:00:00Z', until: '2026-11-20T12:00:00Z' },
    })
    const entry = eventOf(client, { kind: 'statement', operation: 'set-prohibition' })
    await writeEvents(archive, [
      { entry: { ...entry, will: 'in-force' }, at: '2026-11-20T10:00:00Z' },
      { entry: { ...entry, will: 'ended' }, at: '2026-11-20T11:00:00Z' },
    ])
    const madeAt = '2026-11-01T08:00:00.000Z'
    expect((await log.page(...reach(), ...others)).rows.map(({ will }) => will)).toEqual([
      { id: 'ended', madeAt, endedAt: '2026-11-20T12:00:00.000Z' },
      { id: 'in-force', madeAt, endedAt: null },
    ])
  })

  test('an older version is told of as the document in its newest', async () => {
    const setOid = newOid()
    const oldOid = newOid()
    const [old = ''] = await archive.store(documentOf({ hetu, setOid, versionOid: oldOid }))
    const [now = ''] = await archive.store(documentOf({ hetu, setOid, replaces: oldOid }))
    await writeEvents(archive, [
      { entry: eventOf(client), at: '2026-11-20T10:00:00Z', documents: [old] },
    ])
    expect((await log.page(...ids('document', [now]), ...others)).rows).toEqual([])
    const asked = [...ids('document', [now]), ...ids('replaced', [old]), ...others]
    expect((await log.page(...asked)).rows.map(({ documents }) => documents)).toEqual([[now]])
    expect((await log.page(...asked, ...ids('touching', [now]))).rows).toHaveLength(1)
    expect((await log.page(...asked, ...ids('touching', [first]))).rows).toEqual([])
  })
})

describe('rows', () => {
  test('one is found by the beginning of its id, and by no other', async () => {
    await writeEvents(archive, [
      { entry: eventOf(client), at: '2026-11-20T10:00:00Z', documents: [first] },
      { entry: eventOf(client), at: '2026-11-21T11:00:00Z', documents: [second] },
    ])
    const [one] = (await log.page(...reach(), ...others)).rows
    const found = async (row: string) =>
      (await log.page(...reach(), ...others, ...ids('row', [row]))).rows.map(({ id }) => id)
    expect(await found(one?.id.slice(0, 15) ?? '')).toEqual([one?.id])
    expect(await found('0'.repeat(15))).toEqual([])
    expect(await found(one?.id.slice(0, 14) ?? '')).toEqual([])
    const hidden = [...ids('document', [first]), ...codes('socialService', ['social-work'])]
    const asked = [...hidden, ...others, ...ids('row', [one?.id.slice(0, 15) ?? ''])]
    expect((await log.page(...asked)).rows).toEqual([])
  })

  test('automatic runs of one month are one row, which unfolds', async () => {
    const entry = eventOf(client, { by: 'system' })
    await writeEvents(archive, [
      { entry, at: '2026-09-30T20:59:59Z', documents: [first] },
      { entry, at: '2026-09-30T21:00:00Z', documents: [first] },
      { entry, at: '2026-10-10T00:00:00Z', documents: [second] },
      { entry: eventOf(client), at: '2026-10-11T00:00:00Z', documents: [first] },
      { entry, at: '2026-10-12T00:00:00Z', documents: [first] },
    ])
    const { rows } = await log.page(...reach(), ...others)
    expect(rows.map(({ events }) => events)).toEqual([3, 1, 1])
    expect([...(rows[0]?.documents ?? [])].sort()).toEqual([first, second].sort())
    expect(rows[0]?.first).toBe('2026-09-30T21:00:00.000Z')
    const unfolded = await log.page(...reach(), ...ids('row', [rows[0]?.id ?? '']))
    expect(unfolded.rows.map(({ last }) => last.slice(0, 10))).toEqual([
      '2026-10-12',
      '2026-10-10',
      '2026-09-30',
    ])
  })

  test('each event can be asked for by itself', async () => {
    const entry = eventOf(client, { by: 'system' })
    const times = ['2026-10-01T10:00:00Z', '2026-10-02T10:00:00Z', '2026-10-03T10:00:00Z']
    await writeEvents(
      archive,
      times.map((at) => ({ entry, at, documents: [first] })),
    )
    const unfolded = { name: 'unfolded', valueBoolean: true }
    const { rows } = await log.page(...reach(), ...others, unfolded)
    expect(rows.map(({ events, last }) => [events, last])).toEqual(
      [...times].reverse().map((at) => [1, new Date(at).toISOString()]),
    )
  })

  test('what one request came to is one row where it says the same', async () => {
    const request = newId()
    const disclosed = {
      kind: 'disclosure',
      ground: 'consent',
      organisation: 'county-08',
      request,
    } as const
    await writeEvents(archive, [
      {
        entry: eventOf(client, { ...disclosed, rule: 'D8' }),
        at: '2026-11-20T10:00:00Z',
        documents: [first],
      },
      {
        entry: eventOf(client, { ...disclosed, rule: 'D8' }),
        at: '2026-11-20T10:00:00Z',
        documents: [second],
      },
      {
        entry: eventOf(client, { ...disclosed, kind: 'refused', rule: 'D6' }),
        at: '2026-11-20T10:00:00Z',
        documents: [second],
      },
    ])
    const { rows } = await log.page(...reach(), ...others)
    expect(rows.map(({ kind, documents }) => [kind, documents.length])).toEqual([
      ['refused', 0],
      ['disclosure', 2],
    ])
  })

  test('to read a document twice on a day, facts and content, is one row', async () => {
    const read = eventOf(client, { operation: 'read-document' })
    const content = eventOf(client, { operation: 'read-binary' })
    await writeEvents(archive, [
      { entry: read, at: '2026-11-19T21:59:59Z', documents: [first] },
      { entry: read, at: '2026-11-19T22:00:00Z', documents: [first] },
      { entry: content, at: '2026-11-19T22:00:01Z', documents: [first] },
      { entry: read, at: '2026-11-20T12:00:00Z', documents: [second] },
      { entry: content, at: '2026-11-20T12:01:00Z', documents: [first] },
    ])
    const { rows } = await log.page(...reach(), ...others)
    expect(rows.map(({ events, documents }) => [events, documents])).toEqual([
      [3, [first]],
      [1, [second]],
      [1, [first]],
    ])
  })

  test('a day’s reading by one person is one row for each sort, and tells who it was', async () => {
    const token = await archive.personToken({
      subject: hetu,
      actor: hetus.anna,
      actorName: 'Anna Sund',
      capacity: 'guardian',
    })
    for (const id of [first, second]) await archive.get(`/fhir/DocumentReference/${id}`, token)
    const [row] = (await log.page(...reach(), ...codes('kind', ['view-on-behalf']))).rows
    expect(row).toMatchObject({ events: 2, actor: 'representative', actorName: 'Anna Sund' })
    const seenByActor = (
      await logClient(archive, token).page(...reach(), ...codes('kind', ['view-on-behalf']))
    ).rows
    expect(seenByActor[0]).toMatchObject({ actor: 'reader', actorName: null })
  })

  test('reading the log leaves its row', async () => {
    expect((await log.page(...reach())).rows).toEqual([])
    const { rows } = await log.page(...reach())
    expect(rows).toMatchObject([
      { kind: 'own-view', operation: 'read-log', actor: 'reader', events: 1 },
    ])
  })

  test('pages follow one another both ways and lose nothing', async () => {
    const at = (n: number) => `2026-11-20T10:${String(n).padStart(2, '0')}:00Z`
    await writeEvents(
      archive,
      Array.from({ length: 25 }, (_, n) => ({
        entry: eventOf(client),
        at: at(n),
        documents: [first],
      })),
    )
    const asked = [...reach(), ...others, { name: 'count', valueInteger: 10 }]
    const one = await log.page(...asked)
    const two = await log.page(...asked, { name: 'cursor', valueString: one.older })
    const three = await log.page(...asked, { name: 'cursor', valueString: two.older })
    const times = [one, two, three].flatMap(({ rows }) => rows.map(({ last }) => last))
    expect(times).toEqual(Array.from({ length: 25 }, (_, n) => at(24 - n).replace('Z', '.000Z')))
    expect([one.newer, three.older]).toEqual([null, null])
    const back = await log.page(...asked, { name: 'cursor', valueString: three.newer })
    expect(back.rows).toEqual(two.rows)
    const start = await log.page(...asked, { name: 'cursor', valueString: back.newer })
    expect([start.rows, start.newer]).toEqual([one.rows, null])
    const end = await log.page(...asked, { name: 'cursor', valueString: 'oldest' })
    expect(end.rows.map(({ last }) => last)).toEqual(times.slice(15))
    expect(end.older).toBeNull()
    const beside = await log.page(...asked, { name: 'cursor', valueString: end.newer })
    expect(beside.rows.map(({ last }) => last)).toEqual(times.slice(5, 15))
    const again = await log.page(...asked, { name: 'cursor', valueString: beside.older })
    expect(again.rows).toEqual(end.rows)
  })

  test('the old end of a log of one page is all of it', async () => {
    await writeEvents(archive, [
      { entry: eventOf(client), at: '2026-11-20T10:00:00Z', documents: [first] },
    ])
    const cursor = { name: 'cursor', valueString: 'oldest' }
    const { rows, newer, older } = await log.page(...reach(), ...others, cursor)
    expect([rows.length, newer, older]).toEqual([1, null, null])
  })

  test('a cursor of another client does not hold', async () => {
    const other = await logClient(archive, await archive.personToken({ subject: hetus.anna }))
    await writeEvents(archive, [
      { entry: eventOf(client), at: '2026-11-20T10:00:00Z' },
      { entry: eventOf(client), at: '2026-11-20T10:01:00Z' },
    ])
    const { older } = await log.page(...reach(), ...others, { name: 'count', valueInteger: 1 })
    const cursor = { name: 'cursor', valueString: older }
    expect((await log.ask('$log', [...reach(), cursor])).status).toBe(200)
    expect((await other.ask('$log', [...reach(), cursor])).status).toBe(400)
  })

  test('who is no person of a portal, and what is not understood, is refused', async () => {
    const system = logClient(archive, await archive.systemToken('county-05'))
    expect((await system.ask('$log', [])).status).toBe(403)
    expect((await log.ask('$log', [{ name: 'hidden', valueBoolean: false }])).status).toBe(400)
    expect((await log.ask('$log', [{ name: 'from', valueDate: '2026-02-30' }])).status).toBe(400)
  })
})

describe('what narrows the log keeps the row that fits and no other:', () => {
  /** How the event differs from another, which is not to be found; and the filter, given the id of its row. */
  type Narrowed = Readonly<{
    entry?: Partial<AuditEntry>
    at?: string
    documents?: readonly string[]
    asked: (row: string) => Partial<LogNarrowing>
  }>
  const narrowed: Record<keyof LogNarrowing, () => Narrowed> = {
    from: () => ({ at: '2026-11-20T22:00:00Z', asked: () => ({ from: '2026-11-21' }) }),
    to: () => ({ at: '2026-11-18T21:59:59Z', asked: () => ({ to: '2026-11-18' }) }),
    organisation: () => {
      const organisation = 'county-08'
      return { entry: { organisation }, asked: () => ({ organisation }) }
    },
    kinds: () => ({ entry: { kind: 'maintenance' }, asked: () => ({ kinds: ['maintenance'] }) }),
    ground: () => ({ entry: { ground: 'archivist' }, asked: () => ({ ground: 'archivist' }) }),
    serviceTask: () => {
      const serviceTask = 'disability'
      return { entry: { serviceTask }, asked: () => ({ serviceTask }) }
    },
    touching: () => ({ documents: [first], asked: () => ({ touching: [first] }) }),
    directive: () => ({ entry: { will: 'will-1' }, asked: () => ({ directive: 'will-1' }) }),
    row: () => ({ asked: (row) => ({ row }) }),
    events: () => ({ asked: (row) => ({ events: [row] }) }),
  }
  const narrow = (narrowing: Partial<LogNarrowing>) => {
    const part = { unfolded: false, count: 20, cursor: null, documentsOnly: false }
    const told = { documents: [first], replaced: [], socialServices: [], withheld: [] }
    const kinds = ['use', 'maintenance']
    const request = { ...part, ...told, byDocuments: [], ...wholeLog, kinds, ...narrowing }
    return log.page(...toLogParameters(request).parameter)
  }

  test.each(Object.entries(narrowed))('%s', async (_name, of) => {
    const { entry, at = '2026-11-20T11:00:00Z', documents = [], asked } = of()
    await writeEvents(archive, [
      { entry: eventOf(client), at: '2026-11-20T10:00:00Z' },
      { entry: eventOf(client, entry), at, documents },
    ])
    const all = await narrow({})
    const sought = all.rows.find(({ last }) => Date.parse(last) === Date.parse(at))
    const { rows } = await narrow(asked(sought?.id ?? ''))
    expect([all.rows.length, rows]).toEqual([2, [sought]])
  })
})

describe('marks', () => {
  test('a use without a client relationship is marked, during one it is not', async () => {
    await relationship({ from: '2026-05-01', until: '2026-06-30', service: 'social-work' })
    await writeEvents(archive, [
      { entry: eventOf(client), at: '2026-04-30T20:59:59Z' },
      { entry: eventOf(client), at: '2026-04-30T21:00:00Z' },
      { entry: eventOf(client), at: '2026-06-30T20:59:59Z' },
      { entry: eventOf(client), at: '2026-06-30T21:00:00Z' },
    ])
    const { rows } = await log.page(...reach(), ...others)
    expect(rows.map(({ noRelationship }) => noRelationship)).toEqual([true, false, false, true])
  })

  test('a relationship of a kind that is never shown counts as none', async () => {
    await relationship({ from: '2026-05-01', until: null, service: 'shelter' })
    await writeEvents(archive, [{ entry: eventOf(client), at: '2026-05-02T00:00:00Z' }])
    expect((await log.page(...reach(), ...others)).rows[0]?.noRelationship).toBe(true)
  })

  test('nor does one with a unit that leaves no trace', async () => {
    await relationship({ from: '2026-05-01', until: null, service: 'social-work' })
    await writeEvents(archive, [{ entry: eventOf(client), at: '2026-05-02T00:00:00Z' }])
    const hidden = ids('withhold', ['unit-snostjarnan'])
    expect((await log.page(...reach(), ...hidden, ...others)).rows[0]?.noRelationship).toBe(true)
  })

  test('statutory use is marked while a prohibition covers the document', async () => {
    await writeProhibition({
      directive: 'w1',
      document: first,
      at: '2026-05-01T00:00:00Z',
      until: '2026-06-01T00:00:00Z',
    })
    const entry = eventOf(client, {
      kind: 'disclosure',
      ground: 'statutory-right',
      statutoryGround: 'urgent-need',
      organisation: 'county-08',
    })
    await writeEvents(archive, [
      { entry, at: '2026-04-30T23:59:59Z', documents: [first] },
      { entry, at: '2026-05-01T00:00:00Z', documents: [first] },
      { entry, at: '2026-05-02T00:00:00Z', documents: [second] },
      { entry: { ...entry, ground: 'consent' }, at: '2026-05-02T00:00:00Z', documents: [first] },
      { entry, at: '2026-06-01T00:00:00Z', documents: [first] },
    ])
    const { rows } = await log.page(...reach(), ...others)
    expect(rows.map(({ duringProhibition }) => duringProhibition).reverse()).toEqual([
      false,
      true,
      false,
      false,
      false,
    ])
  })

  test('so it is of what is attached to the document, at any depth (C8)', async () => {
    const setOid = await setOf(first)
    const inner = newOid()
    const attachment = { hetu, type: 'attachment' } as const
    const [outer = ''] = await archive.store(
      documentOf({ ...attachment, setOid: inner, attachmentOfSet: setOid }),
    )
    const [deep = ''] = await archive.store(documentOf({ ...attachment, attachmentOfSet: inner }))
    await writeProhibition({ directive: 'w2', document: first, at: '2026-05-01T00:00:00Z' })
    const entry = eventOf(client, {
      ...{ kind: 'disclosure', ground: 'statutory-right', statutoryGround: 'urgent-need' },
      organisation: 'county-08',
    })
    const at = '2026-05-02T00:00:00Z'
    await writeEvents(archive, [
      { entry, at, documents: [outer] },
      { entry, at, documents: [deep] },
      { entry, at, documents: [second] },
    ])
    const seen = ids('document', [first, second, outer, deep])
    const { rows } = await log.page(...seen, ...codes('socialService', ['social-work']), ...others)
    expect(rows.map(({ duringProhibition }) => duringProhibition).reverse()).toEqual([
      true,
      true,
      false,
    ])
  })
})

test('the summary counts rows, by month and by what narrows them', async () => {
  await writeEvents(archive, [
    { entry: eventOf(client), at: '2025-11-30T21:59:59Z' },
    { entry: eventOf(client), at: '2025-11-30T22:00:00Z' },
    { entry: eventOf(client, { by: 'system' }), at: '2026-10-01T00:00:00Z' },
    { entry: eventOf(client, { by: 'system' }), at: '2026-10-02T00:00:00Z' },
    {
      entry: eventOf(client, {
        kind: 'disclosure',
        ground: 'consent',
        organisation: 'county-08',
        serviceTask: 'disability',
      }),
      at: '2026-11-02T00:00:00Z',
    },
  ])
  const summary = await log.summary(...reach(), ...ids('organisation', ['county-05']))
  expect(summary).toMatchObject({
    matching: 3,
    total: 4,
    earliest: '2025-11-30T21:59:59.000Z',
    organisations: [
      { value: 'county-05', rows: 3 },
      { value: 'county-08', rows: 1, first: '2026-11-02T00:00:00.000Z' },
    ],
    serviceTasks: [{ value: 'disability', rows: 1 }],
  })
  expect(summary.months.map(({ month, rows }) => [month, rows]).sort()).toEqual([
    ['2025-12', 1],
    ['2026-11', 1],
  ])
})

async function setOf(document: string): Promise<string> {
  const { set_oid } = await archive.database
    .selectFrom('documents')
    .select('set_oid')
    .where('client_id', '=', client)
    .where('id', '=', document)
    .executeTakeFirstOrThrow()
  return set_oid
}

async function writeProhibition(made: {
  directive: string
  document: string
  at?: string
  until?: string
}) {
  const target_set = await setOf(made.document)
  const common = {
    client_id: client,
    will_id: made.directive,
    target_service_task: null,
    target_controller: null,
    actor_id: client,
    capacity: 'self',
    channel: 'portal',
    organisation: null,
    unit_id: null,
    information_version: '2',
    software: 'mittkanta-portal',
  }
  const statement = (kind: 'prohibition-set' | 'prohibition-cancelled', at: string) => ({
    ...common,
    kind,
    id: newId(),
    target_set,
    made_at: new Date(at),
  })
  const statements = [statement('prohibition-set', made.at ?? '2026-11-01T00:00:00Z')]
  if (made.until) statements.push(statement('prohibition-cancelled', made.until))
  await archive.database.insertInto('statements').values(statements).execute()
}

async function relationship(made: { from: string; until: string | null; service: string }) {
  await archive.database
    .insertInto('relationships')
    .values({
      client_id: client,
      oid: newOid(),
      id: newId(),
      controller_id: 'county-05',
      unit_id: 'unit-snostjarnan',
      service_task: 'working-age',
      social_service: made.service,
      status: 'active',
      start_on: made.from,
      end_on: made.until,
      worker_identifier: null,
      updated_at: new Date('2026-11-01T00:00:00Z'),
    })
    .execute()
}
