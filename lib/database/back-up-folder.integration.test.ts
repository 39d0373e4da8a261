import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backUpFolder } from './back-up-folder'
import { isBeingBackedUp } from './being-backed-up'
import { openDatabase } from './open-database'

type Tables = { kept: { n: number; text: string } }

const place = mkdtempSync(join(tmpdir(), 'mittkanta-backup-'))
const dataDir = join(place, 'data')
const to = (name: string) => join(place, name)
let database: Kysely<Tables>
let written = 0

const write = async () => {
  const n = written++
  await database
    .insertInto('kept')
    .values({ n, text: `${n} `.repeat(400) })
    .execute()
  // The embedded database works in this thread, without a pause in which a file could be copied.
  await new Promise(setImmediate)
}
const numbersIn = async (folder: string) => {
  const opened = await openDatabase<Tables>({ dataDir: folder })
  const rows = await opened.selectFrom('kept').select('n').orderBy('n').execute()
  await sql`insert into kept values (-1, 'and it goes on')`.execute(opened)
  await opened.destroy()
  return rows.map(({ n }) => n)
}
const backUp = (name: string, free?: (folder: string) => number) =>
  backUpFolder({
    database,
    dataDir,
    to: to(name),
    ...(free && { free }),
  })

beforeAll(async () => {
  database = await openDatabase<Tables>({ dataDir })
  await sql`create table kept (n int primary key, text text not null)`.execute(database)
  for (let n = 0; n < 50; n++) await write()
})
afterAll(async () => {
  await database.destroy()
  rmSync(place, { recursive: true })
})

test('writes go on while a backup is taken, and it opens with every one that was answered before', async () => {
  let isTaken = false
  let during = 0
  const backup = backUp('whole').finally(() => (isTaken = true))
  while (!isTaken) {
    await write()
    during += 1
  }
  const { bytes, files } = await backup
  const before = written - 1
  await write()
  expect(during).toBeGreaterThan(3)
  expect(files).toBeGreaterThan(100)
  expect(bytes).toBeGreaterThan(16 * 1024 * 1024)
  // Nobody else may read it, and nothing is left of it beside.
  const entries = readdirSync(to('whole'), { recursive: true, encoding: 'utf8' })
  const modes = entries.map((entry) => statSync(join(to('whole'), entry)).mode & 0o777)
  expect([...new Set(modes)].toSorted()).toEqual([0o600, 0o700])
  expect(readdirSync(place).toSorted()).toEqual(['data', 'whole'])
  const numbers = await numbersIn(to('whole'))
  // Each that was answered when the backup was asked for, and of those meanwhile a beginning without a gap.
  expect(numbers).toEqual(numbers.map((_, at) => at))
  expect(numbers.length).toBeGreaterThanOrEqual(50)
  expect(numbers.length).toBeLessThanOrEqual(before + 1)
}, 60_000)

test('what is written, and answered, while the files are copied is in it too', async () => {
  const first = written
  let isBegun = false
  // Room is asked for before anything is copied.
  const backup = backUp('meanwhile', () => {
    isBegun = true
    return Number.MAX_SAFE_INTEGER
  })
  while (!isBegun) await new Promise(setImmediate)
  const wrote = Promise.all([write(), write(), write()])
  await Promise.race([wrote, backup])
  await wrote
  const answered = written
  await backup
  const numbers = await numbersIn(to('meanwhile'))
  expect(numbers.length).toBeGreaterThanOrEqual(first)
  expect(numbers).toEqual(Array.from({ length: Math.min(numbers.length, answered) }, (_, n) => n))
}, 60_000)

test('where there is no room, or something is there already, none is begun, and the database goes on and can be backed up', async () => {
  await expect(backUp('none', () => 0)).rejects.toThrow()
  writeFileSync(to('taken'), '')
  await expect(backUp('taken')).rejects.toThrow('already')
  expect(readdirSync(place)).not.toContain('none')
  await write()
  await backUp('again')
  expect((await numbersIn(to('again'))).length).toBe(written)
}, 60_000)

test('a copy that fails leaves nothing, and the database in no backup', async () => {
  // A folder where a file should be copied to.
  const backup = backUp('broken', (draft) => {
    writeFileSync(join(draft, 'base'), '')
    return Number.MAX_SAFE_INTEGER
  })
  await expect(backup).rejects.toThrow()
  expect(readdirSync(place).filter((name) => name.startsWith('broken'))).toEqual([])
  await backUp('after')
  expect((await numbersIn(to('after'))).length).toBe(written)
}, 60_000)

test('one that hangs is given up, and the log of the database is let go of again', async () => {
  const hanging = backUpFolder({
    ...{ database, dataDir, to: to('hung'), longest: 200 },
    copy: () => new Promise(() => undefined),
  })
  expect(isBeingBackedUp(dataDir)).toBe(true)
  await expect(hanging).rejects.toThrow('took too long')
  expect(isBeingBackedUp(dataDir)).toBe(false)
  expect(readdirSync(place)).not.toContain('hung.unfinished')
  await backUp('after it hung')
})
