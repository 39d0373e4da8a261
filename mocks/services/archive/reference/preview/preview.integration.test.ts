import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { displayPreviewSchema } from '@/lib/contracts/archive/display-preview'
import { documentOf, hetus, newOid, testHetu } from '../../testing/make-document'
import { relationshipBundle } from '@/mocks/vendor/bundles'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
  await store()
})
beforeEach(() => archive.setNow(new Date('2026-11-21T10:00:00Z')))
afterAll(() => archive.close())

const json = { 'content-type': 'application/json' }
async function ask(
  change: object,
  organisation = 'county-05',
  task: 'main-user' | 'signatory' | 'operator' = 'main-user',
) {
  const token = await archive.officialToken({ hetu: hetus.carl, organisation, task })
  const answer = await archive.post('/reference/preview', token, JSON.stringify(change), json)
  return { status: answer.status, body: (await answer.json()) as unknown }
}
const numbers = async (change: object) => displayPreviewSchema.parse((await ask(change)).body)

/** Ten clients with a decision in child welfare, which county-05 shows from 1.3.2027 on; four of them with a summary too. */
async function store() {
  const ofChildren = { serviceTask: 'child-welfare' } as const
  for (let n = 0; n < 10; n += 1) {
    const hetu = testHetu(600 + n)
    await archive.store(documentOf({ ...ofChildren, hetu }))
    if (n === 0) await archive.store(documentOf({ ...ofChildren, hetu }))
    if (n === 1) await archive.store(documentOf({ ...ofChildren, hetu, specialContent: true }))
    if (n < 4) await archive.store(documentOf({ ...ofChildren, hetu, type: 'summary' }))
    const elsewhere = { controllerId: 'county-17', unitId: 'unit-blaklockan' } as const
    await archive.store(documentOf({ ...ofChildren, ...elsewhere, hetu }), 'county-17')
  }
}

const start = (from: string | null, task = 'child-welfare') => ({
  kind: 'display-start',
  key: `county-05/${task}`,
  content: from && { from },
})
const restriction = (content: object | null, number = 7) => ({
  kind: 'display-restriction',
  key: `county-05/${number}`,
  content,
})
const nothing = { documents: 0, clients: 0, rows: [] }

test('an earlier first day lets documents appear, and what fewer than ten clients have is not told (V17)', async () => {
  const { appears, disappears } = await numbers(start('2026-12-01'))
  const decisions = { documents: 10, clients: 10 }
  expect(appears).toEqual({
    ...decisions,
    rows: [
      { serviceTask: 'child-welfare', documentType: 'decision', from: '2026-12-01', ...decisions },
    ],
  })
  expect(disappears).toEqual(nothing)
})

test('a restriction is counted from the first day of its service task on (V18)', async () => {
  const { appears, disappears } = await numbers(
    restriction({ serviceTask: 'child-welfare', documentType: 'decision' }),
  )
  expect(appears).toEqual(nothing)
  expect(disappears).toMatchObject({ documents: 10, clients: 10 })
  expect(disappears.rows[0]?.from).toBe('2027-03-01')
  const none = await numbers(restriction({ documentType: 'decision', madeBefore: '2020-01-01' }))
  expect([none.appears, none.disappears]).toEqual([nothing, nothing])
})

test('what lies in another register changes none of the numbers', async () => {
  const before = await numbers(start('2026-12-01'))
  const at = { controllerId: 'county-17', unitId: 'unit-blaklockan' } as const
  const relationshipOid = newOid()
  const place = { serviceTask: 'child-welfare', socialService: 'social-work' } as const
  const hetu = testHetu(600)
  await archive.send(
    relationshipBundle({ ...at, ...place, oid: relationshipOid, hetu, start: '2026-01-01' }),
    'county-17',
  )
  await archive.store(documentOf({ ...at, ...place, hetu, relationshipOid }), 'county-17')
  const { appears, disappears } = await numbers(start('2026-12-01'))
  expect([appears, disappears]).toEqual([before.appears, before.disappears])
})

test('two dry runs that differ in one client, or in one document, tell of neither', async () => {
  const made = { serviceTask: 'family-law', socialService: 'custody-and-maintenance' } as const
  const store = (n: number, createdAt: string) =>
    archive.store(documentOf({ ...made, hetu: testHetu(620 + n), createdAt }))
  for (let n = 0; n < 11; n += 1) await store(n, '2026-10-01T10:00:00+03:00')
  await store(11, '2026-10-20T10:00:00+03:00')
  await archive.store(documentOf({ ...made, hetu: testHetu(640), type: 'report' }))
  const before = (day: string, type = 'decision') =>
    restriction({ serviceTask: 'family-law', documentType: type, madeBefore: day })
  const numbersOf = async (change: object) => {
    const { appears, disappears } = await numbers(change)
    return { appears, disappears }
  }
  // The day before and the day after one more document was made, of one more client.
  const [without, withHer] = [
    await numbersOf(before('2026-10-20')),
    await numbersOf(before('2026-10-21')),
  ]
  expect(without.disappears).toMatchObject({ documents: 10, clients: 10 })
  expect(withHer).toEqual(without)
  // The only document of its type, and a type of which there is none.
  expect(await numbersOf(before('2026-11-21', 'report'))).toEqual(
    await numbersOf(before('2026-11-21', 'statement')),
  )
})

test('it leaves nothing in the log and changes nothing', async () => {
  const count = () => archive.database.selectFrom('audit_events').select('id').execute()
  const before = (await count()).length
  await numbers(start('2026-12-01'))
  expect(await count()).toHaveLength(before)
  expect((await numbers(start('2026-12-01'))).appears.documents).toBe(10)
})

test.each([
  ['another county', start('2026-12-01'), 'county-08', 'main-user', 403],
  ['another task', start('2026-12-01'), 'county-05', 'signatory', 403],
  ['the operator', start('2026-12-01'), 'archive-operator', 'operator', 403],
  ['a day that there is not', start('2026-02-30'), 'county-05', 'main-user', 422],
  ['a service task that there is not', start('2026-12-01', 'x'), 'county-05', 'main-user', 422],
  [
    'another kind',
    { kind: 'permit', key: 'county-05/1', content: null },
    'county-05',
    'main-user',
    422,
  ],
] as const)('refused: %s', async (_name, change, organisation, task, status) => {
  expect((await ask(change, organisation, task)).status).toBe(status)
})
