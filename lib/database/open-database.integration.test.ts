import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { migrate } from './migrate'
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

test('a broken migration leaves nothing behind', async () => {
  const files = [{ name: '0003-c', sql: 'create table c (n int);\nselect nonsense;' }]
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
