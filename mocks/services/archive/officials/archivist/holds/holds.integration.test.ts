import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { archivedSchema } from '@/lib/contracts/archive/archived'
import { holdSchema } from '@/lib/contracts/archive/hold'
import { dayAfter, keeping } from '../../../retention/testing/keeping'
import { newOid, testHetu } from '../../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../../testing/start-test-archive'
import { askAs, eventsOf } from '../../testing/ask-as'

let archive: TestArchive
let does: ReturnType<typeof keeping>
let people = 600
let hetu: string
beforeAll(async () => {
  archive = await startTestArchive()
  does = keeping(archive)
})
afterAll(() => archive.close())
beforeEach(() => {
  hetu = testHetu((people += 1))
  does.noon('2026-11-21')
})

const ask = (path: string, organisation?: string, ...parameters: readonly object[]) =>
  askAs(archive, 'archivist', organisation)(`DocumentReference/${path}`, ...parameters)
const legal = { name: 'ground', valueCode: 'legal' }
const why = (valueString: string) => ({ name: 'reason', valueString })
const holdsOf = (body: unknown) => holdSchema.array().parse((body as { holds: unknown }).holds)

test('what is held is not deleted, nor what hangs together with it, until the last hold ends', async () => {
  const setOid = newOid()
  const { ids } = await does.stored(hetu, [
    { setOid },
    { type: 'attachment', attachmentOfSet: setOid },
  ])
  const [main = '', attached = ''] = ids
  const first = holdsOf((await ask(`${attached}/$hold`, undefined, legal, why('Tvist'))).body)
  expect(first).toMatchObject([
    { ground: 'legal', reason: 'Tvist', by: 'Olga Officer', ended: null },
  ])
  const ground = { name: 'ground', valueCode: 'archivist' }
  const both = holdsOf((await ask(`${main}/$hold`, undefined, ground, why('Begäran'))).body)
  expect(both).toHaveLength(2)
  const identifier = { name: 'identifier', valueUri: `urn:oid:${setOid}` }
  expect(archivedSchema.parse((await ask('$archived', undefined, identifier)).body).holds).toEqual(
    both,
  )

  does.noon(dayAfter)
  for (const { id } of both) {
    const run = await does.run(true)
    expect(run.run?.counts).toEqual([])
    await does.run()
    expect(await does.rowsOf(hetu)).toMatchObject({ documents: 2 })
    const hold = { name: 'hold', valueId: id }
    const { status, body } = await ask(`${main}/$release-hold`, undefined, hold, why('Slut'))
    expect(status).toBe(200)
    expect(holdsOf(body).find((each) => each.id === id)?.ended).toMatchObject({ reason: 'Slut' })
    expect((await ask(`${main}/$release-hold`, undefined, hold, why('Slut'))).status).toBe(404)
  }
  await does.run()
  expect(await does.rowsOf(hetu)).toMatchObject({ documents: 0, ended_documents: 2 })
  const left = await archive.database.selectFrom('retention_holds').selectAll().execute()
  expect(left).toEqual([])
})

test('each is a row in the client’s log, without its reason', async () => {
  const { ids } = await does.stored(hetu)
  await ask(`${ids[0] ?? ''}/$hold`, undefined, legal, why('Hemlig utredning'))
  const events = await eventsOf(archive, hetu)
  expect(events.at(-1)).toMatchObject({
    ...{ kind: 'maintenance', operation: 'hold-document', ground: 'archivist' },
    documents: ids,
  })
  expect(JSON.stringify(events)).not.toContain('Hemlig')
})

test('another register answers as if there were nothing, and a hold of another document ends nothing', async () => {
  const { ids } = await does.stored(hetu)
  const [id = ''] = ids
  const never = await ask(`${'f'.repeat(32)}/$hold`, 'county-17', legal, why('Tvist'))
  expect(await ask(`${id}/$hold`, 'county-17', legal, why('Tvist'))).toEqual(never)
  expect(never.status).toBe(404)
  const other = await does.stored(hetu)
  const [held] = holdsOf((await ask(`${id}/$hold`, undefined, legal, why('Tvist'))).body)
  const hold = { name: 'hold', valueId: held?.id ?? '' }
  const wrong = await ask(`${other.ids[0] ?? ''}/$release-hold`, undefined, hold, why('Slut'))
  expect(wrong.status).toBe(404)
  await ask(`${id}/$release-hold`, undefined, hold, why('Slut'))
})

test('without a reason nothing is held', async () => {
  const { ids } = await does.stored(hetu)
  expect((await ask(`${ids[0] ?? ''}/$hold`, undefined, legal, why('  '))).status).toBe(400)
})
