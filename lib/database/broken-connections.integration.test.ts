import { setImmediate as turn } from 'node:timers/promises'
import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '@/scripts/lib/postgres-temporary.mjs'
import { DatabaseUnavailable } from './database-unavailable'
import { openDatabase } from './open-database'
import { unhurried } from './unhurried'

type Tables = Record<string, never>
const unavailable = expect.objectContaining({ name: 'DatabaseUnavailable', because: 'connection' })

/**
 * Broken connections to a server of the test's own. That the program lives is the first thing each test says: an error that
 * no one hears ends it, and with it the run.
 */
describe.runIf(process.env.TEST_DATABASE_URL)('a PostgreSQL server', () => {
  let server: Awaited<ReturnType<typeof startServer>> | undefined
  let database: Kysely<Tables>
  let operator: Kysely<Tables>
  const open = (patience?: number) =>
    openDatabase<Tables>({ url: server?.url, dataDir: '', patience })
  beforeAll(async () => {
    server = await startServer()
    database = await open()
    operator = await open()
  })
  afterAll(async () => {
    await Promise.all([database.destroy(), operator.destroy()])
    await server?.stop()
  })

  const backendOf = async (trx: Kysely<Tables>) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
    return rows[0]?.pid ?? 0
  }
  const terminate = async (pid: number) => {
    await sql`select pg_terminate_backend(${pid}::int, 5000)`.execute(operator)
    // What came over the connection is heard before anything else is done.
    for (let turns = 0; turns < 20; turns += 1) await turn()
  }
  const answers = async () => (await sql`select 1 as one`.execute(database)).rows

  test.each(['before a statement', 'before the commit', 'in a statement'])(
    'a connection that breaks %s fails what was being done, wholly, and the next is served',
    async (moment) => {
      await sql`create table if not exists kept (n int)`.execute(operator)
      for (let round = 0; round < 10; round += 1) {
        const doing = database.transaction().execute(async (trx) => {
          await sql`insert into kept values (${round})`.execute(trx)
          const pid = await backendOf(trx)
          if (moment === 'in a statement') {
            const waiting = expect(sql`select pg_sleep(60)`.execute(trx)).rejects.toEqual(
              unavailable,
            )
            await Promise.all([waiting, terminate(pid)])
          } else await terminate(pid)
          if (moment === 'before a statement') await sql`select 1`.execute(trx)
        })
        await expect(doing).rejects.toEqual(unavailable)
        expect(await answers()).toEqual([{ one: 1 }])
      }
      expect((await sql`select n from kept`.execute(database)).rows).toEqual([])
    },
  )

  test('a server that restarts fails callers while it is away, and serves them again', async () => {
    const doing = database.transaction().execute(async (trx) => {
      await backendOf(trx)
      await server?.end()
      for (let turns = 0; turns < 20; turns += 1) await turn()
    })
    await expect(doing).rejects.toBeInstanceOf(DatabaseUnavailable)
    await expect(answers()).rejects.toEqual(unavailable)
    await server?.begin()
    expect(await answers()).toEqual([{ one: 1 }])
  })

  test('a server that is silent is given up, and its connection with it', async () => {
    const impatient = await open(500)
    for (const seconds of [sql`${30}`, sql.lit(30)]) {
      const asked = sql`select pg_sleep(${seconds})`.execute(impatient)
      await expect(asked).rejects.toEqual(unavailable)
    }
    // A migration may take its time.
    await unhurried(() => sql`select pg_sleep(${sql.lit(1)})`.execute(impatient))
    expect((await sql`select ${1}::int as one`.execute(impatient)).rows).toEqual([{ one: 1 }])
    await impatient.destroy()
  })
})
