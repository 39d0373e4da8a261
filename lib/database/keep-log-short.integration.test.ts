import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { whileBackedUp } from './being-backed-up'
import { openDatabase } from './open-database'

const folder = mkdtempSync(join(tmpdir(), 'mittkanta-log-'))
const dataDir = join(folder, 'data')
const segment = 16 * 1024 * 1024
let database: Kysely<Record<string, never>>

beforeAll(async () => {
  const log = { every: 20, most: segment }
  database = await openDatabase({ dataDir, log })
  await sql`create table kept (n int, text text)`.execute(database)
})
afterAll(async () => {
  await database.destroy()
  rmSync(folder, { recursive: true })
})

const filesOfTheLog = () =>
  readdirSync(join(dataDir, 'pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name))
/** Writes more than a file of the log holds, of what can't be made shorter. */
async function writeMuch(): Promise<void> {
  for (let n = 0; n < 10; n++)
    await sql`insert into kept select n, (
        select string_agg(md5(random()::text), '') from generate_series(1, 55) m where m <> -n)
      from generate_series(1, 1000) n`.execute(database)
}
const sinceCheckpoint = async () => {
  const { rows } = await sql<{
    bytes: number
  }>`select (pg_current_wal_insert_lsn() - redo_lsn)::float8 as bytes
    from pg_control_checkpoint()`.execute(database)
  return rows[0]?.bytes ?? 0
}

test('the log of an embedded database that is written to on and on does not grow on and on', async () => {
  for (let round = 0; round < 8; round++) {
    await writeMuch()
    await vi.waitFor(async () => expect(await sinceCheckpoint()).toBeLessThan(segment))
  }
  expect(filesOfTheLog().length).toBeLessThan(8)
})

test('while the folder is copied the log stays, and is let go after it', async () => {
  await whileBackedUp(dataDir, async () => {
    const before = filesOfTheLog()
    for (let round = 0; round < 3; round++) await writeMuch()
    expect(await sinceCheckpoint()).toBeGreaterThan(2 * segment)
    expect(filesOfTheLog()).toEqual(expect.arrayContaining(before))
  })
  await vi.waitFor(async () => expect(await sinceCheckpoint()).toBeLessThan(segment))
})
