/** Contents that lie in the database move into the store when one is named, and back; what is read stays the same. */
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { documentBundle } from '@/mocks/vendor/bundles'
import { Away } from '../away'
import { deriveKeys } from '../keys'
import { documentInput, testHetu } from '../testing/make-document'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import type { ContentsConfig } from './contents-config'
import { openContents } from './contents'
import { contentsMover, type Direction } from './move-contents'
import { removeObjects } from './tend-contents'
import { startS3, type S3 } from './testing/start-s3'

const lines: string[] = []
const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) })
let s3: S3
let archive: TestArchive
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())
beforeEach(async () => {
  lines.length = 0
  await archive?.close()
  archive = await startTestArchive()
})
afterAll(() => archive.close())

const hetus = [0, 1, 2].map((n) => testHetu(2600 + n))
/** Of each person two documents with a text of her own, and one with a text that she has twice. */
async function storeSome(): Promise<void> {
  for (const hetu of hetus)
    for (const text of ['en text', 'en annan text', 'en text'])
      await archive.store(documentBundle(documentInput({ hetu, text: `${text} ${hetu}` })))
}
async function mover(direction: Direction, change: Partial<ContentsConfig> = {}) {
  const { database, config, clock } = archive
  const contents = await openContents(s3.config(change), deriveKeys(config.secret).contentNames)
  const moving = { database, clock, contents, log }
  return { turn: contentsMover(moving, direction), moving }
}
async function all(turn: () => Promise<boolean>): Promise<number> {
  for (let turns = 1; turns < 20; turns++) if (await turn()) return turns
  throw new Error('It does not end')
}
const rows = () =>
  archive.database.selectFrom('binaries').selectAll().orderBy('client_id').orderBy('id').execute()
const inDatabase = async () => (await rows()).filter(({ bytes }) => bytes !== null).length
const logRows = async () =>
  (await archive.database.selectFrom('audit_events').select('id').execute()).length

/** What each person reads of each of her contents, by an archive that knows the store or not. */
async function read(contents: ContentsConfig | undefined): Promise<string[]> {
  const found: string[] = []
  const known = await rows()
  const config = { ...archive.config, contents }
  const { createArchive } = await import('../create-archive')
  const app = await createArchive({ database: archive.database, config, clock: archive.clock })
  for (const hetu of hetus) {
    const token = await archive.personToken({ subject: hetu })
    for (const { id } of known.filter((row) => row.client_id === archive.patientId(hetu))) {
      const headers = { authorization: `Bearer ${token}` }
      const answer = await app.request(`/fhir/Binary/${id}`, { headers })
      found.push(`${answer.status} ${await answer.text()}`)
    }
  }
  return found
}

test('what lies in the database moves into the store, sealed and each once, and is read as before; no row of a log comes of it', async () => {
  await storeSome()
  const before = await read(undefined)
  const [had, logged] = [s3.names().length, await logRows()]
  const { turn } = await mover('in')
  await all(turn)
  expect(await inDatabase()).toBe(0)
  // Two texts of each person.
  expect(s3.names().length - had).toBe(6)
  expect(await logRows()).toBe(logged)
  for (const name of s3.names()) expect(s3.read(name).toString('latin1')).not.toContain('en text')
  expect(await read(s3.config())).toEqual(before)
  expect(before.every((text) => text.startsWith('200'))).toBe(true)
  expect(lines.join()).toContain('"moved":9,"failed":0')
  // There is nothing to remove that is named.
  const { moving } = await mover('in')
  archive.setNow(new Date(archive.now().getTime() + 2 * 3_600_000))
  await removeObjects(moving)
  expect(await read(s3.config())).toEqual(before)
})

test('of a client whose data nobody has read, moving begins no log', async () => {
  await storeSome()
  await all((await mover('in')).turn)
  await all((await mover('out')).turn)
  expect(await archive.database.selectFrom('audit_chains').selectAll().execute()).toEqual([])
})

test('it comes back into the database, and its objects go', async () => {
  await storeSome()
  const before = await read(undefined)
  const had = new Set(s3.names())
  await all((await mover('in')).turn)
  const { turn, moving } = await mover('out')
  await all(turn)
  expect(await inDatabase()).toBe(9)
  await removeObjects(moving)
  expect(s3.names().filter((name) => !had.has(name))).toEqual([])
  expect(await archive.database.selectFrom('content_objects').selectAll().execute()).toEqual([])
  expect(await read(undefined)).toEqual(before)
})

test('a turn moves twenty at the most; one that is broken off is gone on with by who comes next, and two at once move each once', async () => {
  const [hetu = ''] = hetus
  for (let n = 0; n < 25; n++)
    await archive.store(documentBundle(documentInput({ hetu, text: `nummer ${n}` })))
  const { turn } = await mover('in')
  expect(await turn()).toBe(false)
  expect(await inDatabase()).toBe(5)
  const [one, other] = [(await mover('in')).turn, (await mover('in')).turn]
  await Promise.all([all(one), all(other)])
  expect(await inDatabase()).toBe(0)
  expect(
    await archive.database.selectFrom('content_objects').select('object').execute(),
  ).toHaveLength(25)
})

test('where the store is away everything stays where it is, and moves when it is back', async () => {
  await storeSome()
  const before = await read(undefined)
  const away = await mover('in', { secretAccessKey: 'wrong' })
  expect(await away.turn()).toBe(false)
  expect(await inDatabase()).toBe(9)
  expect(lines.join()).toContain('"why":"status 403","turns":1')
  expect(await read(undefined)).toEqual(before)
  await all((await mover('in')).turn)
  expect(await inDatabase()).toBe(0)
})

test('one that the store does not take keeps no other', async () => {
  await storeSome()
  const { moving } = await mover('in')
  const { objects } = moving.contents
  let puts = 0
  const put: typeof objects.put = (name, bytes) =>
    (puts += 1) === 1 ? Promise.reject(new Away('contents', 'once')) : objects.put(name, bytes)
  const contents = { ...moving.contents, objects: { ...objects, put } }
  const turn = contentsMover({ ...moving, contents }, 'in')
  expect(await turn()).toBe(false)
  expect(await turn()).toBe(false)
  expect(await inDatabase()).toBe(9)
  expect(await turn()).toBe(false)
  expect(await inDatabase()).toBe(1)
  expect(lines.join()).toContain('"moved":8,"failed":1')
  await all(turn)
  expect(await inDatabase()).toBe(0)
})

test('a content that the store has lost or changed stays named there, and keeps no other from moving back', async () => {
  await storeSome()
  const had = new Set(s3.names())
  await all((await mover('in')).turn)
  const [lost = ''] = s3.names().filter((name) => !had.has(name))
  s3.lose(lost)
  const { turn } = await mover('out')
  expect(await turn()).toBe(false)
  const left = (await rows()).filter(({ bytes }) => bytes === null).length
  expect([1, 2]).toContain(left)
  expect(lines.join()).toContain(`"failed":${left}`)
})

test('nothing leaves the database that the store does not give back as it was', async () => {
  const [hetu = ''] = hetus
  const text = 'en text'
  await archive.store(documentBundle(documentInput({ hetu, text })))
  await all((await mover('in')).turn)
  await archive.store(documentBundle(documentInput({ hetu, text })))
  const { object } = await archive.database
    .selectFrom('content_objects')
    .select('object')
    .executeTakeFirstOrThrow()
  s3.write(object, Buffer.from('something else'))
  expect(await (await mover('in')).turn()).toBe(false)
  expect(await inDatabase()).toBe(1)
})

test('with the way out chosen, what is new lies in the database', async () => {
  const other = await startTestArchive({ contents: s3.config({ move: 'out' }) })
  const had = s3.names().length
  await other.store(documentBundle(documentInput({ hetu: hetus[0] ?? '' })))
  expect(s3.names().length).toBe(had)
  await other.close()
})

/** Of two connections; the embedded database has one. */
describe.runIf(process.env.TEST_DATABASE_URL)('beside storing that has come half way', () => {
  const [hetu = ''] = hetus
  const gate = 2_600
  const bundle = () => documentBundle(documentInput({ hetu, text: 'en text' }))
  const statuses = async () => (await read(s3.config())).map((text) => text.slice(0, 3))
  /** Statements of this database that wait for a lock of another. */
  async function waiting() {
    const { rows } = await sql<{
      count: number
    }>`select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
      archive.database,
    )
    return rows[0]?.count ?? 0
  }
  /** Stores by a process that puts new contents into the store; does something when they are written, and not committed; and ends both. */
  async function whileStoring(work: () => Promise<unknown>): Promise<void> {
    const { database } = archive
    const contents = s3.config()
    const { createArchive } = await import('../create-archive')
    const app = await createArchive({
      ...{ database, clock: archive.clock, config: { ...archive.config, contents } },
    })
    await sql`create function wait_here() returns trigger language plpgsql as $$
      begin perform pg_advisory_xact_lock(${sql.lit(gate)}); return null; end $$`.execute(database)
    await sql`create trigger stopped after insert on binaries for each row execute function wait_here()`.execute(
      database,
    )
    const headers = {
      authorization: `Bearer ${await archive.systemToken('county-05')}`,
      'content-type': 'application/fhir+json',
    }
    const ends = await database.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(${gate})`.execute(trx)
      const body = JSON.stringify(bundle())
      const storing = Promise.resolve(app.request('/fhir', { method: 'POST', body, headers }))
      await expect.poll(waiting, { timeout: 30_000 }).toBe(1)
      let isOver = false
      const working = work().finally(() => (isOver = true))
      await expect.poll(async () => isOver || (await waiting()) > 1, { timeout: 30_000 }).toBe(true)
      return [storing, working] as const
    })
    const [stored] = await Promise.all(ends)
    expect(stored.status).toBe(200)
  }

  test('what moves out leaves the object to a document that is about to name it', async () => {
    await archive.store(bundle())
    await all((await mover('in')).turn)
    await whileStoring((await mover('out')).turn)
    expect(await statuses()).toEqual(['200', '200'])
  })

  test('the same content that is new on both sides is bound once, and neither fails', async () => {
    await archive.store(bundle())
    const { turn } = await mover('in')
    await whileStoring(turn)
    await all(turn)
    expect(await inDatabase()).toBe(0)
    const objects = archive.database.selectFrom('content_objects').select('object')
    expect(await objects.execute()).toHaveLength(1)
    expect(await statuses()).toEqual(['200', '200'])
  })
})
