// Long, because every story shares one archive: starting it costs more than all of them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { superviseSchema } from '@/lib/contracts/archive/supervision'
import { bundleOf, patientEntry, relationshipEntries } from '@/mocks/vendor/bundles'
import { documentOf, newOid, testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { stateDirective } from '../../testing/state-directive'
import { askAs, clientOf, eventsOf } from '../testing/ask-as'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

const worker = { id: 'w-1', name: 'Eva Ekblad' }
const homeCare = { serviceTask: 'older-people', socialService: 'home-care' } as const
let clients = 30
const someone = () => testHetu(clients++)

async function supervise(organisation: string, ...parameters: readonly object[]) {
  const ask = askAs(archive, 'supervisor', organisation)
  const { status, body } = await ask('AuditEvent/$supervise', ...parameters)
  expect(status).toBe(200)
  return superviseSchema.parse(body)
}
const said = (name: string, valueString: string) => ({ name, valueString })

async function relationshipIn(hetu: string, controllerId: string, start = '2026-01-10') {
  const oid = newOid()
  const usual = { oid, hetu, controllerId, unitId: controllerId, start, ...homeCare }
  await archive.store(bundleOf(relationshipEntries(usual)), controllerId)
  return oid
}
async function stored(hetu: string, controllerId = 'county-05'): Promise<string> {
  const input = { hetu, ...homeCare, controllerId, unitId: controllerId }
  const [id = ''] = await archive.store(documentOf(input), controllerId)
  return id
}
type Claim = Parameters<TestArchive['claimToken']>[1]
/** A second later than what was done before. */
async function search(organisation: string, claim: Claim) {
  archive.setNow(new Date(archive.now().getTime() + 1000))
  const token = await archive.claimToken(organisation, claim)
  const form = `subject:identifier=${encodeURIComponent(`urn:oid:1.2.246.21|${claim.hetu}`)}`
  expect((await archive.post('/fhir/DocumentReference/_search', token, form)).status).toBe(200)
}

test('own staff by name and unit, others by organisation, and nothing of the use of other registers', async () => {
  const hetu = someone()
  const id = await stored(hetu)
  await search('county-05', {
    hetu,
    relationshipOid: await relationshipIn(hetu, 'county-05'),
    worker,
  })
  await stateDirective(
    archive.database,
    archive.patientId(hetu),
    { kind: 'consent-given' },
    archive.now(),
  )
  const theirs = await relationshipIn(hetu, 'county-17')
  await search('county-17', {
    hetu,
    relationshipOid: theirs,
    worker: { id: 'w-9', name: 'Nils Nyman' },
  })

  const { rows } = await supervise('county-05', clientOf(hetu))
  const read = rows.filter(({ operation }) => operation === 'search-documents')
  expect(read).toMatchObject([
    {
      ...{ kind: 'disclosure', ground: 'consent', organisation: 'county-17', documents: [id] },
      ...{ worker: null, marks: [] },
    },
    {
      ...{ kind: 'use', ground: 'own-register', organisation: 'county-05', unit: 'county-05' },
      ...{ worker, documents: [id], serviceTask: 'older-people', marks: [] },
    },
  ])
  expect(JSON.stringify(rows)).not.toContain('Nils')
  // The other county supervises its own register, in which its worker came upon nothing.
  const { rows: elsewhere } = await supervise('county-17', clientOf(hetu))
  expect(elsewhere.filter(({ operation }) => operation === 'search-documents')).toMatchObject([
    { kind: 'nothing', ground: null, documents: [], worker: { name: 'Nils Nyman' } },
  ])
})

test('filters by unit, worker, ground, kind and days, and goes page by page', async () => {
  const people = [someone(), someone(), someone()]
  const unique = { id: 'w-77', name: 'Sanna Salminen' }
  for (const hetu of people) {
    await stored(hetu)
    const relationshipOid = await relationshipIn(hetu, 'county-05')
    await search('county-05', { hetu, relationshipOid, worker: unique, unit: 'unit-snostjarnan' })
  }
  const byWorker = said('worker', 'w-77')
  const { rows } = await supervise('county-05', byWorker)
  expect(rows.map(({ client }) => client).toSorted()).toEqual(
    people.map((hetu) => archive.patientId(hetu)).toSorted(),
  )
  const count = async (...more: readonly object[]) =>
    (await supervise('county-05', byWorker, ...more)).rows.length
  expect(await count(said('unit', 'unit-snostjarnan'))).toBe(3)
  expect(await count(said('unit', 'county-05'))).toBe(0)
  expect(await count({ name: 'ground', valueCode: 'own-register' })).toBe(3)
  expect(await count({ name: 'ground', valueCode: 'consent' })).toBe(0)
  expect(await count({ name: 'kind', valueCode: 'use' })).toBe(3)
  expect(await count({ name: 'kind', valueCode: 'nothing' })).toBe(0)
  expect(await count({ name: 'from', valueDate: '2026-11-21' })).toBe(3)
  expect(await count({ name: 'to', valueDate: '2026-11-20' })).toBe(0)
  expect((await supervise('county-17', byWorker)).rows).toEqual([])

  const first = await supervise('county-05', byWorker, { name: 'count', valueInteger: 2 })
  const cursor = said('cursor', first.next ?? '')
  const second = await supervise('county-05', byWorker, { name: 'count', valueInteger: 2 }, cursor)
  expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  expect(second.next).toBeNull()
  const stolen = await askAs(archive, 'supervisor', 'county-17')('AuditEvent/$supervise', cursor)
  expect(stolen.status).toBe(400)
})

test('a sample is drawn out of a period: the same rows for the same seed, and rows for none but those drawn', async () => {
  const people = Array.from({ length: 12 }, someone)
  for (const hetu of people) {
    const relationshipOid = await relationshipIn(hetu, 'county-17')
    await stored(hetu, 'county-17')
    await search('county-17', { hetu, relationshipOid, worker })
  }
  const period = [
    { name: 'from', valueDate: '2026-11-21' },
    { name: 'to', valueDate: '2026-11-21' },
  ]
  const all = (await supervise('county-17', ...period, { name: 'count', valueInteger: 100 })).rows
  const draw = async (seed: string, organisation = 'county-17') => {
    const size = { name: 'sample', valueInteger: 5 }
    const { rows, next } = await supervise(organisation, ...period, size, said('seed', seed))
    expect([rows.length, next]).toEqual([5, null])
    return rows.map(({ id, client }) => ({ id, client }))
  }
  const first = await draw('0a1b2c3d')
  expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(first.map(({ id }) => id)))
  expect(await draw('0a1b2c3d')).toEqual(first)
  expect(await draw('4e5f6071')).not.toEqual(first)
  const looks = async (hetu: string) =>
    (await eventsOf(archive, hetu)).filter(({ operation }) => operation === 'supervise-use').length
  const before = await Promise.all(people.map(looks))
  const drawn = await draw('0a1b2c3d')
  const after = await Promise.all(people.map(looks))
  const isDrawn = people.map((hetu) =>
    drawn.some(({ client }) => client === archive.patientId(hetu)),
  )
  expect(after.map((count, n) => count - (before[n] ?? 0))).toEqual(
    isDrawn.map((is) => (is ? 1 : 0)),
  )
  expect(isDrawn).toContain(false)
})

test('marks what deserves a question', async () => {
  const hetu = someone()
  const id = await stored(hetu)
  await archive.send(bundleOf([patientEntry({ hetu, familyName: 'Ekblad', givenNames: ['Ulla'] })]))
  await search('county-05', { hetu, statutoryGround: 'supervision', worker })
  await stateDirective(
    archive.database,
    archive.patientId(hetu),
    { kind: 'prohibition-set' },
    archive.now(),
  )
  await search('county-17', { hetu, statutoryGround: 'supervision', worker })
  const { rows } = await supervise('county-05', clientOf(hetu))
  const marks = rows
    .filter(({ operation }) => operation === 'search-documents')
    .map((row) => [row.organisation, row.documents, row.marks.toSorted()])
  expect(marks).toEqual([
    ['county-17', [id], ['against-prohibition']],
    ['county-05', [id], ['no-relationship', 'same-name']],
  ])
})

test.each([
  ['the same', 'Ekblad', 'Eva Ekblad', true],
  ['of two words', 'von Essen', 'Eva von Essen', true],
  ['one of a double name', 'Ekblad-Holm', 'Eva Ekblad', true],
  ['a double name of hers', 'Ekblad', 'Eva Holm-Ekblad', true],
  ['the first of a double name of hers', 'Ekblad', 'Eva Ekblad-Holm', true],
  ['in other letters', 'EKBLAD', 'eva ekblad', true],
  ['another that ends alike', 'Blad', 'Eva Ekblad', false],
  ['a given name', 'Eva', 'Eva Ekblad', false],
])('a family name that is %s is marked, or not', async (_name, familyName, name, isMarked) => {
  const hetu = someone()
  await stored(hetu)
  await archive.send(bundleOf([patientEntry({ hetu, familyName, givenNames: ['Ulla'] })]))
  await search('county-05', {
    ...{ hetu, statutoryGround: 'supervision', worker: { id: `w-${name}`, name } },
  })
  const { rows } = await supervise('county-05', clientOf(hetu))
  const row = rows.find(({ operation }) => operation === 'search-documents')
  expect(row?.marks.includes('same-name')).toBe(isMarked)
})

/** A client whom an own system has told the name of, and into whose data somebody of county-05 has looked. */
async function lookedAt(
  familyName: string,
  givenNames: readonly string[],
  { by = worker, told = 'county-05' }: Readonly<{ by?: typeof worker; told?: string }> = {},
) {
  const hetu = someone()
  await archive.send(bundleOf([patientEntry({ hetu, familyName, givenNames })]), told)
  await search('county-05', { hetu, statutoryGround: 'supervision', worker: by })
  const { rows } = await supervise('county-05', clientOf(hetu))
  return rows.find(({ operation }) => operation === 'search-documents')?.marks
}
/** Somebody has acted for an organisation. */
const acts = (organisation: string, id: string, name: string) =>
  search(organisation, { hetu: someone(), statutoryGround: 'supervision', worker: { id, name } })

test.each<[string, string, readonly string[], boolean]>([
  [
    'called as a colleague, whose calling name is one of her given names',
    'Rönnqvist',
    ['Tuva', 'Margareta'],
    true,
  ],
  ['in other letters', 'RÖNNQVIST', ['margareta'], true],
  ['of another given name', 'Rönnqvist', ['Ulla'], false],
  ['of another family name', 'Rönn', ['Margareta'], false],
  ['of a longer family name than hers', 'Rönnqvist-Holm', ['Margareta'], false],
  ['without given names', 'Rönnqvist', [], false],
  ['of a double given name', 'Öhman', ['Anna-Lisa', 'Kristina'], true],
  ['of a family name of two words', 'af Björksten', ['Nils'], true],
])('a client is marked as a colleague, or not: %s', async (_name, family, given, isMarked) => {
  await acts('county-05', 'w-margareta', 'Margareta Rönnqvist')
  await acts('county-05', 'w-anna-lisa', 'Öhman, Anna-Lisa')
  await acts('county-05', 'w-nils', 'Nils af Björksten')
  expect((await lookedAt(family, given))?.includes('colleague')).toBe(isMarked)
})

test('she who looks is no colleague of her own, whatever number she has', async () => {
  await acts('county-05', 'w-own', 'Hedda Hedström')
  const hedda = { id: 'w-other-number', name: 'Hedda Hedström' }
  expect(await lookedAt('Hedström', ['Hedda'], { by: hedda })).toEqual(['same-name'])
  expect(await lookedAt('Hedström', ['Hedda'])).toEqual(['colleague'])
})

test('an own worker whom a client relationship names is staff too', async () => {
  const usual = { oid: newOid(), hetu: someone(), start: '2026-01-10', ...homeCare }
  const own = { identifier: 'own-1', name: 'Tyra Tallgren', role: 'x', unitId: 'county-05' }
  const at = { controllerId: 'county-05', unitId: 'county-05' }
  await archive.store(bundleOf(relationshipEntries({ ...usual, ...at, worker: own })))
  expect(await lookedAt('Tallgren', ['Tyra'])).toEqual(['colleague'])
})

test('an official is known by her identity, whatever she is called', async () => {
  const hetu = someone()
  const token = { hetu, organisation: 'county-05', task: 'archivist' } as const
  const body = JSON.stringify({ resourceType: 'Parameters', parameter: [clientOf(someone())] })
  await archive.post('/fhir/DocumentReference/$shows', await archive.officialToken(token), body)
  await search('county-05', { hetu, statutoryGround: 'supervision', worker })
  const { rows } = await supervise('county-05', clientOf(hetu))
  expect(rows.map(({ marks }) => marks)).toEqual([['colleague']])
})

test('two clients look alike, of whom one is called as the staff of another register, or by its systems', async () => {
  await acts('county-17', 'w-far', 'Fanny Fjärran')
  expect(await lookedAt('Fjärran', ['Fanny'])).toEqual(await lookedAt('Nära', ['Nanny']))
  await acts('county-05', 'w-near', 'Nils Närman')
  const asTold = await lookedAt('Närman', ['Nils'], { told: 'county-17' })
  expect(asTold).toEqual(await lookedAt('Fjärman', ['Nils'], { told: 'county-17' }))
})

test('use of what is attached to a document that a prohibition is on is marked (C8)', async () => {
  const hetu = someone()
  const setOid = newOid()
  const input = { hetu, ...homeCare, controllerId: 'county-05', unitId: 'county-05' }
  await archive.store(documentOf({ ...input, setOid }))
  const [attached = ''] = await archive.store(
    documentOf({ ...input, type: 'attachment', attachmentOfSet: setOid }),
  )
  const said = { kind: 'prohibition-set', target_set: setOid } as const
  await stateDirective(archive.database, archive.patientId(hetu), said, archive.now())
  archive.setNow(new Date(archive.now().getTime() + 1000))
  const token = await archive.claimToken('county-17', {
    ...{ hetu, statutoryGround: 'supervision', worker },
  })
  expect((await archive.get(`/fhir/DocumentReference/${attached}`, token)).status).toBe(200)
  const { rows } = await supervise('county-05', clientOf(hetu))
  expect(rows.find(({ operation }) => operation === 'read-document')).toMatchObject({
    ...{ documents: [attached], marks: ['against-prohibition'] },
  })
})

test('a worker who came upon unusually many clients on a day is marked, and so is nobody else', async () => {
  const busy = { id: 'w-busy', name: 'Kaisa Kiire' }
  const calm = { id: 'w-calm', name: 'Lugna Lisa' }
  for (let n = 0; n < 30; n += 1) {
    const hetu = testHetu(200 + n)
    await search('county-05', { hetu, statutoryGround: 'supervision', worker: busy })
  }
  await search('county-05', { hetu: testHetu(231), statutoryGround: 'supervision', worker: calm })
  const many = await supervise('county-05', said('worker', 'w-busy'))
  expect(many.rows).toHaveLength(30)
  expect(many.rows.every(({ marks }) => marks.includes('unusual-number'))).toBe(true)
  const { rows } = await supervise('county-05', said('worker', 'w-calm'))
  expect(rows.map(({ marks }) => marks)).toEqual([[]])
})

test('two clients who differ only in what another register has of them look alike to supervision', async () => {
  const [one, twin] = [someone(), someone()]
  for (const hetu of [one, twin]) {
    const client = archive.patientId(hetu)
    await stateDirective(archive.database, client, { kind: 'consent-given' }, archive.now())
  }
  // Of the twin the other county has documents and a relationship, and calls her as the worker here is called. All that follows is done to both.
  await stored(twin, 'county-17')
  const named = patientEntry({ hetu: twin, familyName: 'Ekblad', givenNames: ['Ulla'] })
  await archive.send(bundleOf([named]), 'county-17')
  await relationshipIn(twin, 'county-17')
  for (const hetu of [one, twin]) {
    const relationshipOid = await relationshipIn(hetu, 'county-05')
    await search('county-05', { hetu, relationshipOid, worker })
    await search('county-05', { hetu, statutoryGround: 'supervision', worker })
    await stored(hetu)
    await search('county-05', { hetu, relationshipOid, worker })
    archive.setNow(new Date(archive.now().getTime() + 1000))
    const token = await archive.claimToken('county-05', { hetu, relationshipOid, worker })
    const foreign = await archive.database
      .selectFrom('documents')
      .select('id')
      .where('client_id', '=', archive.patientId(hetu))
      .where('controller_id', '=', 'county-17')
      .executeTakeFirst()
    await archive.get(`/fhir/DocumentReference/${foreign?.id ?? '0'.repeat(32)}`, token)
  }
  const told = async (hetu: string) =>
    (await supervise('county-05', clientOf(hetu))).rows.map((row) => ({
      ...row,
      ...{ id: '', at: '', client: '', documents: row.documents.length },
    }))
  const seen = await told(one)
  expect(seen.filter(({ kind }) => kind === 'nothing')).toHaveLength(3)
  expect(await told(twin)).toEqual(seen)
})

test('each client of a page has a row, and a look is no use that is supervised', async () => {
  const hetu = someone()
  await stored(hetu)
  const before = (await supervise('county-05', clientOf(hetu))).rows.length
  expect((await supervise('county-05', clientOf(hetu))).rows).toHaveLength(before)
  const rows = (await eventsOf(archive, hetu)).filter(
    ({ operation }) => operation === 'supervise-use',
  )
  expect(rows).toMatchObject([
    { kind: 'maintenance', ground: 'own-register', register: 'county-05', by: 'person' },
    { kind: 'maintenance' },
  ])
  const nobody = someone()
  await supervise('county-05', clientOf(nobody))
  expect(await eventsOf(archive, nobody)).toMatchObject([
    { operation: 'supervise-use', documents: [] },
  ])
})

test.each([
  ['a day that is none', [{ name: 'from', valueDate: '2026-02-30' }]],
  ['a ground that there is not', [{ name: 'ground', valueCode: 'curiosity' }]],
  ['a sample of all time', [{ name: 'sample', valueInteger: 5 }, said('seed', 'abcd')]],
  ['a seed without a sample', [said('seed', 'abcd')]],
  [
    'a sample with pages',
    [
      ...[{ name: 'sample', valueInteger: 5 }, said('seed', 'abcd'), said('cursor', 'x')],
      ...[
        { name: 'from', valueDate: '2026-11-01' },
        { name: 'to', valueDate: '2026-11-21' },
      ],
    ],
  ],
  ['a filter twice', [said('unit', 'a'), said('unit', 'b')]],
])('%s is no question', async (_name, parameters) => {
  const ask = askAs(archive, 'supervisor')
  expect((await ask('AuditEvent/$supervise', ...parameters)).status).toBe(400)
})
