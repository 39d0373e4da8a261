import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { documentBundle, matterBundle } from '@/mocks/vendor/bundles'
import { enterReference } from '../../testing/enter-reference'
import { documentInput, newOid, testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { waitingIn } from '../../testing/waiting-in'
import { dayAfter, keeping, lastDay } from '../testing/keeping'
import { endDocuments } from './end-documents'
import { workRetention } from './work-retention'

let archive: TestArchive
let does: ReturnType<typeof keeping>
let people = 500
let hetu: string
let client: string
beforeAll(async () => {
  archive = await startTestArchive()
  does = keeping(archive)
})
afterAll(() => archive.close())
beforeEach(async () => {
  hetu = testHetu((people += 1))
  client = archive.patientId(hetu)
  await forEver(false)
  // What is left of the test before.
  does.noon(dayAfter)
  await does.run()
  does.noon('2026-11-21')
})

const ofTask = { serviceTask: 'substance-abuse', socialService: 'substance-abuse-work' } as const
/** Lets the service task be kept for ever, or no more. */
function forEver(is: boolean) {
  const content = is ? { source: 'AL/20064/07.01.01.03.01/2014' } : null
  const change = { kind: 'permanent-keeping' as const, key: ofTask.serviceTask, content }
  return enterReference(archive.database, [{ ...change, reason: 'Beslut' }], archive.now())
}
const kept = async () => {
  const { rows } = await sql<{ kept_until: string | null; kept_by: string | null }>`
    select kept_until, kept_by from documents where client_id = ${client}`.execute(archive.database)
  return rows.map(({ kept_until: until, kept_by: by }) => [until, by])
}
const counted = (until: string | null, by: string) =>
  sql`update documents set kept_until = ${until}::date, kept_by = ${by} where client_id = ${client}`.execute(
    archive.database,
  )

test('what was counted without the rule, and stored after it holds, is counted anew', async () => {
  await does.stored(hetu, [ofTask])
  await forEver(true)
  await workRetention(archive)
  await counted(lastDay, 'ten-years')
  await workRetention(archive)
  expect(await kept()).toEqual([[null, 'permanent']])
})

test('and what was counted by a rule that has been taken back', async () => {
  await does.stored(hetu, [ofTask])
  await counted(null, 'permanent')
  await workRetention(archive)
  expect(await kept()).toEqual([[lastDay, 'ten-years']])
})

test('what has not been counted yet by the rule, and all that hangs together with it, does not end', async () => {
  await does.stored(hetu, [ofTask])
  const end = () => {
    const run = { id: randomUUID(), day: dayAfter }
    return archive.database.transaction().execute((trx) => endDocuments(archive, trx, run, client))
  }
  await forEver(true)
  expect(await kept()).toEqual([[lastDay, 'ten-years']])
  expect(await end()).toBe(0)
  does.noon(dayAfter)
  expect((await does.run(true)).run?.counts).toEqual([])
  expect(await kept()).toEqual([[null, 'permanent']])
})

test('nothing ends while it can’t be known what another instance keeps for ever', async () => {
  await does.stored(hetu, [ofTask])
  does.noon('2036-01-01')
  const config = { ...archive.config, retentionHours: 1 }
  const beFresh = () => Promise.reject(new Error('away'))
  await expect(workRetention({ ...archive, config, beFresh })).rejects.toThrow('away')
  expect(await does.rowsOf(hetu)).toMatchObject({ documents: 1 })
  await workRetention({ ...archive, config })
  expect(await does.rowsOf(hetu)).toMatchObject({ documents: 0 })
})

/** Of several connections; the embedded database has one. */
describe.runIf(process.env.TEST_DATABASE_URL)('at the same moment', () => {
  /** Does something while whoever comes to write to a table waits. */
  async function whileWaiting(
    event: string,
    table: string,
    waits: () => Promise<unknown>,
    work: () => Promise<unknown>,
  ) {
    const { database } = archive
    await sql`create function pause() returns trigger language plpgsql as $$
      begin perform pg_advisory_xact_lock(4711); return null; end $$`.execute(database)
    await sql`create constraint trigger pauses after ${sql.raw(event)} on ${sql.table(table)}
      deferrable initially deferred for each row execute function pause()`.execute(database)
    try {
      let waiting: Promise<unknown> | undefined
      await database.transaction().execute(async (trx) => {
        await sql`select pg_advisory_xact_lock(4711)`.execute(trx)
        waiting = waits()
        waiting.catch(() => {})
        await expect.poll(() => waitingIn(database), { timeout: 30_000 }).toBe(1)
        await work()
      })
      await waiting
    } finally {
      await sql`drop trigger pauses on ${sql.table(table)}`.execute(database)
      await sql`drop function pause`.execute(database)
    }
  }

  test('what is stored while the rule takes effect is kept for ever too', async () => {
    const matter = { hetu, oid: newOid(), name: 'Ärende', controllerId: 'county-05' }
    await archive.store(matterBundle({ ...matter, start: '2025-01-01', end: '2025-05-06' }))
    const input = documentInput({ hetu, matterOid: matter.oid, type: 'report', ...ofTask })
    const storing = () => archive.store(documentBundle(input))
    // It has been counted, and waits at its commit.
    await whileWaiting('insert or update', 'clients', storing, () => forEver(true))
    await workRetention(archive)
    expect(await kept()).toEqual([[null, 'permanent']])
    does.noon(dayAfter)
    await does.run()
    expect(await does.rowsOf(hetu)).toMatchObject({ documents: 1, ended_documents: 0 })
  })

  test('the rule waits for nothing that is being stored', async () => {
    await does.stored(hetu, [ofTask])
    await archive.database.transaction().execute(async (trx) => {
      await sql`update documents set revision = revision where client_id = ${client}`.execute(trx)
      await forEver(true)
    })
  })

  test('it holds when what was ending has ended, and nothing ends when it holds', async () => {
    await does.stored(hetu, [ofTask])
    does.noon(dayAfter)
    let entering: Promise<void> | undefined
    await whileWaiting(
      'delete',
      'matters',
      () => does.run(),
      async () => {
        entering = forEver(true)
        await expect.poll(() => waitingIn(archive.database), { timeout: 30_000 }).toBe(2)
      },
    )
    await entering
    expect(await does.rowsOf(hetu)).toMatchObject({ documents: 0, ended_documents: 1 })
  })
})
