/** Contents from a streaming replica of the test's own, whose replay is held, which falls silent and which is killed. */
import { createServer, connect, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openDatabase } from '@/lib/database/open-database'
import { createMetrics } from '@/lib/management/metrics'
import { tally } from '@/lib/metrics/tally'
import { documentBundle } from '@/mocks/vendor/bundles'
import { programFolder, startReplica, startServer } from '@/scripts/lib/postgres-temporary.mjs'
import type { ArchiveDatabase, ArchiveTables } from '../database/tables'
import { eventsOf } from '../officials/testing/ask-as'
import { dayAfter, keeping } from '../retention/testing/keeping'
import { documentInput, testHetu } from '../testing/make-document'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import { replicaPatience } from './replica'

const noServer = programFolder() === undefined
if (noServer) console.warn('skipped: the programs of a PostgreSQL server are not on this machine')

describe.skipIf(noServer)('an archive with a replica', () => {
  type Running = Awaited<ReturnType<typeof startServer>>
  let primary: Running
  let follower: Running
  let way: Awaited<ReturnType<typeof startWay>>
  /** The replica itself, past the way that is held. */
  let replica: ArchiveDatabase
  let asked: ArchiveDatabase
  let archive: TestArchive
  let people = 700
  let hetu: string

  beforeAll(async () => {
    primary = await startServer()
    vi.stubEnv('TEST_DATABASE_URL', primary.url)
    let opened: ArchiveDatabase | undefined
    archive = await startTestArchive({
      replicaOf: async (url) => {
        follower = await startReplica(primary)
        const own = new URL(follower.url)
        own.pathname = new URL(url ?? '').pathname
        way = await startWay(Number(own.port))
        replica = await openDatabase<ArchiveTables>({ url: own.href, dataDir: '' })
        own.port = String(way.port)
        const patience = 2 * replicaPatience
        opened = await openDatabase<ArchiveTables>({ url: own.href, dataDir: '', patience })
        return opened
      },
    })
    if (opened) asked = opened
  }, 120_000)
  afterAll(async () => {
    vi.unstubAllEnvs()
    way.close()
    await Promise.all([asked.destroy(), replica.destroy()])
    await archive.close()
    await follower.stop()
    await primary.stop()
  })
  beforeEach(() => {
    hetu = testHetu((people += 1))
    tally().contents.clear()
  })

  const counted = () =>
    Object.fromEntries([...tally().contents].map(([key, { count }]) => [key, count]))
  /** Until the replica has what the primary has now. */
  const caughtUp = async () => {
    const { rows } = await sql<{ at: string }>`select pg_current_wal_lsn()::text as at`.execute(
      archive.database,
    )
    await vi.waitFor(
      async () => {
        const found = await sql<{ done: boolean }>`
          select pg_last_wal_replay_lsn() >= ${rows[0]?.at}::pg_lsn as done`.execute(replica)
        expect(found.rows).toEqual([{ done: true }])
      },
      { timeout: 20_000 },
    )
  }
  const store = async (text: string) => {
    const bundle = documentBundle(documentInput({ hetu, text, controllerId: 'county-05' }))
    const [id = ''] = await archive.store(bundle)
    return id
  }
  const binaryOf = async (document: string) => {
    const row = await archive.database
      .selectFrom('binaries')
      .select('id')
      .where('document_id', '=', document)
      .executeTakeFirstOrThrow()
    return row.id
  }
  const read = async (binary: string) => {
    const token = await archive.personToken({ subject: hetu })
    const answer = await archive.get(`/fhir/Binary/${binary}`, token)
    return { status: answer.status, text: await answer.text() }
  }
  const reads = async () =>
    (await eventsOf(archive, hetu)).filter(({ operation }) => operation === 'read-binary')
  const pause = () => sql`select pg_wal_replay_pause()`.execute(replica)
  const resume = () => sql`select pg_wal_replay_resume()`.execute(replica)

  test('reads a content from the replica, for a client, a system, an archivist and an export', async () => {
    const document = await store('Ett ord från kopian')
    const binary = await binaryOf(document)
    await caughtUp()
    const own = await read(binary)
    expect(own).toMatchObject({ status: 200, text: expect.stringContaining('Ett ord från kopian') })
    const archivist = await archive.officialToken({
      ...{ hetu: '010190-900P', organisation: 'county-05', task: 'archivist' },
    })
    const official = await archive.get(`/fhir/Binary/${binary}`, archivist)
    expect(await official.text()).toBe(own.text)
    const system = await archive.systemToken('county-05', 'system/Register.r')
    const lines = await (await archive.get('/fhir/$export?_type=Binary', system)).text()
    expect(lines).toContain(Buffer.from(own.text).toString('base64'))
    expect(counted()).toEqual({ 'replica there': 3 })
    expect(await createMetrics('archive').read()).toContain(
      'mittkanta_contents_total{from="replica",because="there",program="archive"} 3',
    )
  })

  test('reads from the primary what a lagging replica does not have yet', async () => {
    await caughtUp()
    await pause()
    const binary = await binaryOf(await store('Nytt idag'))
    expect(await read(binary)).toMatchObject({
      ...{ status: 200, text: expect.stringContaining('Nytt idag') },
    })
    expect(counted()).toEqual({ 'primary lag': 1 })
    await resume()
    await caughtUp()
    await read(binary)
    expect(counted()).toEqual({ 'primary lag': 1, 'replica there': 1 })
  })

  test('gives nothing that was deleted on the primary, though the replica still has it', async () => {
    const { noon, stored, run } = keeping(archive)
    const { ids } = await stored(hetu)
    const binary = await binaryOf(ids[0] ?? '')
    await caughtUp()
    await pause()
    noon(dayAfter)
    await run()
    const kept = await sql`select from binaries where id = ${binary}`.execute(replica)
    expect(kept.rows).toHaveLength(1)
    expect((await read(binary)).status).toBe(404)
    expect(counted()).toEqual({})
    await resume()
    noon('2026-11-21')
  })

  test('gives another content that has come under the same id, not the one that the replica still has', async () => {
    const binary = await binaryOf(await store('Det gamla'))
    await caughtUp()
    await pause()
    await archive.database.transaction().execute(async (trx) => {
      const row = await trx.deleteFrom('binaries').where('id', '=', binary).returningAll().execute()
      const bytes = Buffer.from('<html>Det nya</html>')
      await trx
        .insertInto('binaries')
        .values(row.map((each) => ({ ...each, bytes })))
        .execute()
    })
    expect((await read(binary)).text).toContain('Det nya')
    expect(counted()).toEqual({ 'primary lag': 1 })
    await resume()
  })

  test('asks the replica only when the row of the log is committed (L1)', async () => {
    const binary = await binaryOf(await store('Först raden'))
    await caughtUp()
    way.hold()
    let isAnswered = false
    const reading = read(binary).finally(() => (isAnswered = true))
    await vi.waitFor(() => expect(way.held()).toBeGreaterThan(0))
    expect(await reads()).toHaveLength(1)
    expect(isAnswered).toBe(false)
    way.release()
    expect((await reading).status).toBe(200)

    const before = way.bytes()
    await sql`create function refuse_row() returns trigger language plpgsql as
      $$ begin raise exception 'no'; end $$`.execute(archive.database)
    await sql`create trigger refuse_row before insert on audit_events
      for each row execute function refuse_row()`.execute(archive.database)
    expect((await read(binary)).status).toBeGreaterThanOrEqual(500)
    await sql`drop trigger refuse_row on audit_events`.execute(archive.database)
    expect(way.bytes()).toBe(before)
  })

  test('waits for a silent replica for a moment once, and then for a while not at all', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    vi.advanceTimersByTime(60_000)
    const binary = await binaryOf(await store('Tyst kopia'))
    await caughtUp()
    way.hold()
    const began = Date.now()
    expect((await read(binary)).status).toBe(200)
    expect(Date.now() - began).toBeLessThan(replicaPatience + 1_500)
    const again = Date.now()
    expect((await read(binary)).status).toBe(200)
    expect(Date.now() - again).toBeLessThan(replicaPatience)
    expect(counted()).toEqual({ 'primary away': 2 })
    way.release()
    vi.advanceTimersByTime(60_000)
    expect((await read(binary)).status).toBe(200)
    expect(counted()).toEqual({ 'primary away': 2, 'replica there': 1 })
    vi.useRealTimers()
  })

  test('reads on when the replica is killed, and from it again when it is back', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    vi.advanceTimersByTime(120_000)
    const binary = await binaryOf(await store('Utan kopia'))
    await caughtUp()
    await follower.end()
    expect((await read(binary)).status).toBe(200)
    await follower.begin()
    vi.advanceTimersByTime(60_000)
    expect((await read(binary)).status).toBe(200)
    expect(counted()).toEqual({ 'primary away': 1, 'replica there': 1 })
    expect(await reads()).toHaveLength(2)
    vi.useRealTimers()
  })
})

/** A way to a server of this machine on which nothing passes while it is held. */
async function startWay(to: number) {
  let isHeld = false
  let passed = 0
  const waiting: (() => void)[] = []
  const sockets = new Set<Socket>()
  const server: Server = createServer((from) => {
    const there = connect(to, '127.0.0.1')
    for (const [one, other] of [
      [from, there],
      [there, from],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => other.destroy())
      one.on('data', (bytes) => {
        passed += one === from ? bytes.length : 0
        const pass = () => void other.write(bytes)
        if (isHeld) waiting.push(pass)
        else pass()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    /** What was sent to the server. */
    bytes: () => passed,
    held: () => waiting.length,
    hold: () => void (isHeld = true),
    release: () => {
      isHeld = false
      for (const pass of waiting.splice(0)) pass()
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
