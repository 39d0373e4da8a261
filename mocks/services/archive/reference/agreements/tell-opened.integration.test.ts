import { afterAll, beforeAll, expect, test } from 'vitest'
import { openedRegistersSchema } from '@/lib/contracts/archive/opened-registers'
import { documentOf, hetus, testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

const path = '/reference/extensive-access'
const key = 'hamnljus/thl/shelter'
type Official = Parameters<TestArchive['officialToken']>[0]
async function ask(organisation: string, task: Official['task'] = 'main-user') {
  const token = await archive.officialToken({ hetu: hetus.carl, organisation, task })
  return archive.get(path, token)
}
const opened = async (...by: Parameters<typeof ask>) =>
  openedRegistersSchema.parse(await (await ask(...by)).json()).agreements
const store = (n: number, rest: Parameters<typeof documentOf>[0] = {}) =>
  archive.store(
    documentOf({
      ...{ controllerId: 'thl', unitId: 'unit-trygga-hamnen', hetu: testHetu(500 + n) },
      ...({ serviceTask: 'families', socialService: 'shelter', ...rest } as const),
    }),
    'thl',
  )

test('D3: what an agreement opens is counted by service task, in whole tens, and fewer than ten clients are not', async () => {
  // None, and such as are about a few, are told alike.
  expect(await opened('thl')).toEqual([{ key, rows: [] }])
  for (let n = 0; n < 9; n += 1) await store(n)
  expect(await opened('thl')).toEqual([{ key, rows: [] }])
  for (let n = 9; n < 12; n += 1) await store(n)
  await store(0, { serviceTask: 'working-age' })
  // Of another social service of the same register it opens nothing.
  for (let n = 0; n < 6; n += 1) await store(n, { socialService: 'social-work' })
  const told = [{ key, rows: [{ serviceTask: 'families', documents: 10, clients: 10 }] }]
  for (const party of ['thl', 'hamnljus']) expect(await opened(party)).toEqual(told)
  expect(await opened('archive-operator', 'operator')).toEqual(told)
  expect(await opened('county-05')).toEqual([])
})

test('no other task asks, and it leaves no row', async () => {
  expect((await ask('thl', 'signatory')).status).toBe(403)
  expect((await ask('thl', 'archivist')).status).toBe(403)
  const { length } = await archive.database.selectFrom('audit_events').select('id').execute()
  await opened('thl')
  expect(await archive.database.selectFrom('audit_events').select('id').execute()).toHaveLength(
    length,
  )
})
