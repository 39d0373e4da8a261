import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { migrate } from './migrate'
import { openDatabase } from './open-database'
import { openTestDatabase } from './open-test-database'

const { database, close } = await openTestDatabase<Record<string, never>>()
afterAll(close)

test('migrations run once, in the order of their names', async () => {
  const files = [
    { name: '0002-b', sql: 'insert into a values (1);' },
    { name: '0001-a', sql: '-- the table\ncreate table a (n int);\ncreate index on a (n);' },
  ]
  expect(await migrate(database, files)).toEqual(['0001-a', '0002-b'])
  expect(await migrate(database, files)).toEqual([])
})

test('a script runs as a whole, whatever its statements hold', async () => {
  const script = `
-- Twice; as a comment says; it is one.
create function twice(n int) returns int language plpgsql as $$
begin
  n := n * 2;
  return n;
end;
$$;
create table doubled (n int, said text);
insert into doubled values (twice(4), 'a;
b'); /* the last
one; */ insert into doubled values (twice(5), null)`
  await migrate(database, [{ name: '0003-script', sql: script }])
  const { rows } = await sql`select n, said from doubled order by n`.execute(database)
  expect(rows).toEqual([
    { n: 8, said: 'a;\nb' },
    { n: 10, said: null },
  ])
})

test('a broken migration leaves nothing behind', async () => {
  const files = [{ name: '0004-c', sql: 'create table c (n int);\nselect nonsense;' }]
  await expect(migrate(database, files)).rejects.toThrow()
  const { rows } = await sql<{
    found: string | null
  }>`select to_regclass('c')::text as found`.execute(database)
  expect(rows[0]?.found).toBeNull()
})

test('dates are days, bigints are numbers and instants are instants', async () => {
  const { rows } = await sql`select date '2026-03-05' as day, 5::bigint as many,
    timestamptz '2026-03-05T10:00:00Z' as at, '{"a":[1]}'::jsonb as json`.execute(database)
  expect(rows).toEqual([
    { day: '2026-03-05', many: 5, at: new Date('2026-03-05T10:00:00Z'), json: { a: [1] } },
  ])
})

test('what a transaction did is undone when it fails, and the next caller is served', async () => {
  const failing = database.transaction().execute(async (trx) => {
    await sql`create table half (n int)`.execute(trx)
    throw new Error('in the middle')
  })
  await expect(failing).rejects.toThrow('in the middle')
  const { rows } = await sql<{
    found: string | null
  }>`select to_regclass('half')::text as found`.execute(database)
  expect(rows[0]?.found).toBeNull()
})

test('parameters of every kind come back as they went', async () => {
  const day = '2026-03-05'
  const at = new Date('2026-03-05T10:00:00Z')
  const bytes = Buffer.from([0, 1, 254, 255])
  const list = ['a', 'b "quoted"', 'c\\d', 'e,f', '{g}', '']
  const json = { name: 'Åke', list: [1, null] }
  const { rows } =
    await sql`select ${day}::date as day, ${at}::timestamptz as at, ${bytes}::bytea as bytes,
    ${list}::text[] as list, ${json}::jsonb as json, ${null}::text as nothing, ${12}::int as n,
    ${true}::boolean as yes`.execute(database)
  expect(rows).toEqual([{ day, at, bytes, list, json, nothing: null, n: 12, yes: true }])
})

test('a failed statement says why, and the same text can run again', async () => {
  const divide = (by: number) => sql<{ n: number }>`select 10 / ${by}::int as n`.execute(database)
  await expect(divide(0)).rejects.toMatchObject({ code: '22012' })
  expect((await divide(5)).rows).toEqual([{ n: 2 }])
  await expect(sql`select nonsense(${1})`.execute(database)).rejects.toMatchObject({
    code: '42883',
  })
})

test('the embedded database in a folder flushes its commits and keeps them', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'mittkanta-'))
  const first = await openDatabase<Record<string, never>>({ dataDir })
  const { rows } = await sql<{ fsync: string; method: string }>`
    select current_setting('fsync') as fsync, current_setting('wal_sync_method') as method`.execute(
    first,
  )
  await sql`create table kept (n int)`.execute(first)
  await sql`insert into kept values (${7})`.execute(first)
  await first.destroy()
  const second = await openDatabase<Record<string, never>>({ dataDir })
  const kept = await sql`select n from kept`.execute(second)
  await second.destroy()
  rmSync(dataDir, { recursive: true })
  expect(rows).toEqual([{ fsync: 'on', method: 'fsync' }])
  expect(kept.rows).toEqual([{ n: 7 }])
})

test('a database that nobody has named is refused', async () => {
  await expect(openDatabase({ dataDir: '' })).rejects.toThrow('No database is named.')
})

test('statements that come at once are answered each with its own, and one that fails takes none along', async () => {
  await sql`create table counted (n int primary key)`.execute(database)
  const insert = (n: number) =>
    sql<{ n: number }>`insert into counted values (${n}) returning n`.execute(database)
  const settled = await Promise.allSettled([1, 2, 2, 3, 4].map(insert))
  const outcomes = settled.map((it) => (it.status === 'fulfilled' ? it.value.rows : it.status))
  const [one, two, twoAgain, ...others] = outcomes
  expect([one, ...others]).toEqual([[{ n: 1 }], [{ n: 3 }], [{ n: 4 }]])
  // On a server each goes over a connection of its own, so either of the two may come first.
  expect([two, twoAgain]).toEqual(expect.arrayContaining([[{ n: 2 }], 'rejected']))
  const { rows } = await sql`select n from counted where n > ${0} order by n`.execute(database)
  expect(rows).toEqual([1, 2, 3, 4].map((n) => ({ n })))
})

test('a transaction keeps out what others do meanwhile', async () => {
  await sql`create table kept (n int)`.execute(database)
  const insert = (where: typeof database, n: number) =>
    sql`insert into kept values (${n})`.execute(where)
  const undone = database.transaction().execute(async (trx) => {
    await insert(trx, 1)
    await Promise.resolve()
    await insert(trx, 2)
    throw new Error('undone')
  })
  await Promise.allSettled([undone, insert(database, 3), insert(database, 4)])
  const { rows } = await sql`select n from kept order by n`.execute(database)
  expect(rows).toEqual([{ n: 3 }, { n: 4 }])
})

test('work that goes on and on lets the program answer others meanwhile', async () => {
  let isOver = false
  // As a request that comes in: nothing of the program's own work brings it nearer.
  setTimeout(() => (isOver = true), 20)
  let steps = 0
  for (; !isOver && steps < 20_000; steps += 1)
    await database.transaction().execute((trx) => sql`select ${steps}::int`.execute(trx))
  expect(steps).toBeLessThan(20_000)
  expect(isOver).toBe(true)
})
