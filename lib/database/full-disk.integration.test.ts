import fs, { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openDatabase } from './open-database'
import { leastRoom } from './room'

const folder = mkdtempSync(join(tmpdir(), 'mittkanta-full-'))
const dataDir = join(folder, 'data')
const noRoom = expect.objectContaining({ name: 'DatabaseUnavailable', because: 'no-room' })
const left = expect.objectContaining({ name: 'DatabaseUnavailable' })
let room = leastRoom
let database: Kysely<Record<string, never>>

beforeAll(async () => {
  database = await openDatabase({ dataDir, free: () => room })
  await sql`create table kept (n int)`.execute(database)
})
afterAll(async () => {
  await database.destroy()
  rmSync(folder, { recursive: true })
})

const write = fs.writeSync
afterEach(() => {
  room = leastRoom
  fs.writeSync = write
})

/** What the file system of the database says from now on, at every write. */
function failWrites(code: string): void {
  fs.writeSync = (() => {
    throw Object.assign(new Error('no'), { code })
  }) as typeof fs.writeSync
}

const keep = (n: number, where = database) => sql`insert into kept values (${n})`.execute(where)
const kept = async () => {
  const { rows } = await sql<{ n: number }>`select n from kept order by n`.execute(database)
  return rows.map(({ n }) => n)
}

test('nobody else may read the folder', () => {
  expect(statSync(dataDir).mode & 0o777).toBe(0o700)
})

test('where there is no room nothing is begun, and when there is it goes on', async () => {
  await keep(1)
  room = leastRoom - 1
  await expect(keep(2)).rejects.toEqual(noRoom)
  await expect(Promise.all([kept(), keep(3), keep(4)])).rejects.toEqual(noRoom)
  await expect(database.transaction().execute((trx) => keep(5, trx))).rejects.toEqual(noRoom)
  room = leastRoom
  expect(await kept()).toEqual([1])
})

test.each(['ENOSPC', 'EIO', 'EDQUOT', 'EROFS'])(
  'a disk that says %s in the middle stops what is done, wholly, and nothing else',
  async (code) => {
    const before = await kept()
    const doing = database.transaction().execute(async (trx) => {
      await keep(100, trx)
      failWrites(code)
      await sql`insert into kept select generate_series(1000, 200000)`.execute(trx)
    })
    await expect(doing).rejects.toEqual(noRoom)
    // It can't even be opened while that is so.
    await expect(keep(101)).rejects.toEqual(left)
    await expect(keep(102)).rejects.toEqual(left)
    // It is not opened again at once: that holds up the program.
    fs.writeSync = write
    await expect.poll(kept, { timeout: 60_000, interval: 1_000 }).toEqual(before)
    await keep(before.length + 1)
    expect(await kept()).toEqual([...before, before.length + 1])
  },
)
