/** Objects that are to go, and a store that refuses, or says nothing. */
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { documentBundle } from '@/mocks/vendor/bundles'
import { deriveKeys } from '../keys'
import { documentInput, testHetu } from '../testing/make-document'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import { openContents } from './contents'
import { keepContent } from './keep-content'
import { contentsMover } from './move-contents'
import { putOneAway } from './put-away'
import { removeObjects } from './tend-contents'
import { sealingOf } from './testing/start-s3'
import { startStubStore } from './testing/start-stub-store'

const start = new Date('2026-11-21T10:00:00Z')
let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())
beforeEach(async () => {
  archive.setNow(start)
  await archive.database.deleteFrom('content_removals').execute()
})

type Stub = Awaited<ReturnType<typeof startStubStore>>
let stub: Stub
async function storeThat(answers: Parameters<typeof startStubStore>[0]) {
  stub = await startStubStore(answers)
  const { url } = stub
  const config = { url, region: 'us-east-1', accessKeyId: 'A', secretAccessKey: 'B' }
  const sealing = sealingOf('first')
  const contents = await openContents(
    { ...config, sealing },
    deriveKeys(archive.config.secret).contentNames,
  )
  const { database, clock } = archive
  return { database, clock, contents, log: pino({ level: 'silent' }) }
}

const later = (seconds: number) => archive.setNow(new Date(start.getTime() + seconds * 1000))
/** Notes that these objects are due, the first the longest. */
async function due(...objects: readonly string[]): Promise<void> {
  const rows = objects.map((object, index) => ({
    ...{ client_id: 'a client', object },
    due_at: new Date(start.getTime() - (objects.length - index) * 1000),
  }))
  await archive.database.insertInto('content_removals').values(rows).execute()
}
const noted = () =>
  archive.database
    .selectFrom('content_removals')
    .select(['object', 'due_at'])
    .orderBy('object')
    .execute()

describe('an object that is to go', () => {
  test('and that the store refuses to remove keeps no other, and is tried again later', async () => {
    const tended = await storeThat(({ name }) => (name === 'a' ? 403 : 204))
    await due('a', 'b')
    await removeObjects(tended)
    expect((await noted()).map(({ object }) => object)).toEqual(['a'])
    expect((await noted())[0]?.due_at.getTime()).toBeGreaterThan(start.getTime())
    await removeObjects(tended)
    expect(stub.calls).toEqual(['DELETE a', 'DELETE b'])
    later(600)
    await removeObjects(tended)
    expect(stub.calls).toEqual(['DELETE a', 'DELETE b', 'DELETE a'])
    stub.close()
  })

  test('waits for the next round, untried, where the store says nothing at all', async () => {
    const tended = await storeThat(() => 204)
    stub.close()
    await due('a', 'b')
    await removeObjects(tended)
    const waiting = (await noted()).map(({ due_at }) => due_at.getTime() > start.getTime())
    expect(waiting).toEqual([true, false])
  })

  test('holds nobody who reads while the store says nothing', async () => {
    const tended = await storeThat(() => 'hold')
    await due('a')
    const asked = stub.called()
    const removing = removeObjects(tended).then(
      () => 'removed',
      () => 'given up',
    )
    await asked
    const reading = archive.database
      .selectFrom('binaries')
      .select('id')
      .execute()
      .then(() => 'read')
    expect(await Promise.race([reading, removing])).toBe('read')
    stub.letGo()
    expect(await removing).toBe('removed')
    expect(await noted()).toEqual([])
    stub.close()
  })

  test('is taken back by what is being stored before it leaves, and not while it does', async () => {
    const tended = await storeThat(({ method }) => (method === 'PUT' ? 200 : 403))
    const client = archive.patientId(testHetu(3001))
    const bytes = (text: string) => new Uint8Array(Buffer.from(text))
    const [kept, leaving] = [
      await putOneAway(tended, client, bytes('kept')),
      await putOneAway(tended, client, bytes('leaving')),
    ]
    const keep = (placed: typeof kept) =>
      archive.database.transaction().execute((trx) => keepContent(trx, client, placed))
    later(3_599)
    await removeObjects(tended)
    expect(await keep(kept)).toBe(kept.sent?.object)
    later(3_600)
    await removeObjects(tended)
    await expect(keep(leaving)).rejects.toThrow('took too long')
    expect((await noted()).map(({ object }) => object)).toEqual([leaving.sent?.object])
    stub.close()
  })
})

describe('moving into a store that takes nothing', () => {
  beforeAll(async () => {
    const hetu = testHetu(3000)
    for (let n = 0; n < 9; n++)
      await archive.store(documentBundle(documentInput({ hetu, text: `text ${n}` })))
  })

  test('leaves nothing to remove where the store says no', async () => {
    const moving = await storeThat(() => 403)
    const turn = contentsMover(moving, 'in')
    for (let turns = 0; turns < 2; turns++) expect(await turn()).toBe(false)
    expect(await noted()).toEqual([])
    stub.close()
  })

  test('asks ever more seldom, with one content each', async () => {
    const moving = await storeThat(() => 503)
    const turn = contentsMover(moving, 'in')
    expect(await turn()).toBe(false)
    expect(stub.calls).toHaveLength(1)
    for (let turns = 1; turns < 300; turns++) await turn()
    expect(stub.calls.length).toBeGreaterThan(5)
    expect(stub.calls.length).toBeLessThan(12)
    expect(await noted()).toHaveLength(stub.calls.length)
    stub.close()
  })
})
