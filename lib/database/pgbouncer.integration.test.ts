import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPgbouncer } from '@/scripts/lib/pgbouncer.mjs'
import { startServer } from '@/scripts/lib/postgres-temporary.mjs'
import { migrate } from './migrate'
import { openDatabase } from './open-database'

type Tables = Record<string, never>

/** A server and a PgBouncer of the test's own. */
describe.runIf(process.env.TEST_DATABASE_URL)('through a PgBouncer in transaction mode', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  let bouncer: Awaited<ReturnType<typeof startPgbouncer>>
  let database: Kysely<Tables>
  const open = (url: string) => openDatabase<Tables>({ url, dataDir: '' })
  beforeAll(async () => {
    server = await startServer()
    bouncer = await startPgbouncer(server.url)
    database = await open(bouncer.url)
    await sql`create table kept (n int)`.execute(database)
  })
  afterAll(async () => {
    await database.destroy()
    await bouncer.stop()
    await server.stop()
  })

  test('the same statement of many callers, over connections that others have had, is answered', async () => {
    const asked = Array.from({ length: 200 }, async (_, n) => {
      const plus = (text: string) =>
        sql<{ n: number }>`select ${n}::int + ${sql.lit(1)} as n, ${text}::text as said`
      if (n % 3 > 0) return (await plus('alone').execute(database)).rows
      return database.transaction().execute(async (trx) => {
        await sql`insert into kept values (${n})`.execute(trx)
        return (await plus('within').execute(trx)).rows
      })
    })
    const told = await Promise.all(asked)
    expect(told.map(([row]) => row?.n)).toEqual(told.map((_, n) => n + 1))
    const { rows } = await sql<{ many: number }>`select count(*)::int as many from kept`.execute(
      database,
    )
    expect(rows).toEqual([{ many: 67 }])
  })

  test('a lock holds to the end of its transaction, and no longer', async () => {
    const running: number[] = []
    let most = 0
    await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        database.transaction().execute(async (trx) => {
          await sql`select pg_advisory_xact_lock(${7}::bigint)`.execute(trx)
          running.push(n)
          most = Math.max(most, running.length)
          await sql`select pg_sleep(${0.01})`.execute(trx)
          running.splice(running.indexOf(n), 1)
        }),
      ),
    )
    expect(most).toBe(1)
    const { rows } = await sql<{
      many: number
    }>`select count(*)::int as many from pg_locks where locktype = 'advisory'`.execute(database)
    expect(rows).toEqual([{ many: 0 }])
  })

  test('programs that start at once migrate once', async () => {
    const others = await Promise.all(Array.from({ length: 4 }, () => open(bouncer.url)))
    const files = [{ name: '0001-once', sql: 'create table once (n int);' }]
    const ran = await Promise.all(others.map((other) => migrate(other, files)))
    await Promise.all(others.map((other) => other.destroy()))
    expect(ran.flat()).toEqual(['0001-once'])
  })

  test('an address that does not say that it is one is told apart from a database that is away', async () => {
    const unnamed = await open(bouncer.url.replace('?pgbouncer=true', ''))
    await expect(sql`select 1`.execute(unnamed)).rejects.toThrow('pgbouncer=true')
    await unnamed.destroy()
  })

  test('a database that answers before it has written is not used (L1)', async () => {
    const direct = await open(server.url)
    await sql`create database careless`.execute(direct)
    await sql`alter database careless set synchronous_commit = off`.execute(direct)
    const careless = await open(bouncer.url.replace('/postgres?', '/careless?'))
    await expect(sql`select 1`.execute(careless)).rejects.toThrow('synchronous_commit')
    await Promise.all([careless.destroy(), direct.destroy()])
  })
})
