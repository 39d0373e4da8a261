import { sql, type Kysely } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from './migrate'
import type { MigrationFile } from './migration-file'
import { runMigrateCommand } from './migrate-command'
import { openTestDatabase } from './open-test-database'
import { readySchema } from './ready-schema'
import { compareSchema } from './schema-state'

let database: Kysely<object>
let close: () => Promise<void>
beforeEach(async () => {
  ;({ database, close } = await openTestDatabase<object>())
})
afterEach(() => close())

const first: MigrationFile = { name: '0001-first', sql: 'create table a (n int, old int);' }
const adds: MigrationFile = { name: '0002-adds', sql: 'alter table a add column m int;' }
const contracts: MigrationFile = {
  name: '0003-contracts',
  sql: '-- contract: programs before 0.2 read a.old\nalter table a drop column old;',
}
const before = [first]
const expanded = [first, adds]
const contracted = [first, adds, contracts]

async function command(files: readonly MigrationFile[], ...args: string[]) {
  const said: string[] = []
  const code = await runMigrateCommand(database, {
    name: 'archive',
    files,
    args,
    say: said.push.bind(said),
  })
  return { code, said }
}

test('a dry run says what would be done and does nothing', async () => {
  const { code, said } = await command(contracted, '--dry-run')
  expect(code).toBe(0)
  expect(said).toEqual([
    'archive: would run 0001-first',
    'archive: would run 0002-adds',
    'archive: would run 0003-contracts (contracts: programs before 0.2 read a.old)',
  ])
  const { rows } = await sql`select to_regclass('a') as a, to_regclass('migrations') as m`.execute(
    database,
  )
  expect(rows).toEqual([{ a: null, m: null }])
})

test('it runs what is missing, once', async () => {
  expect(await command(before)).toEqual({
    code: 0,
    said: ['archive: ran 0001-first', 'archive: 1 of 1 ran'],
  })
  expect(await command(before)).toEqual({ code: 0, said: ['archive: nothing to do'] })
})

test.each([
  ['the schema stays', before, before, 0, 'archive: yes: the schema stays'],
  ['scripts only add', before, expanded, 0, 'archive: yes: what would run only adds'],
  [
    'a script takes away what the version before reads',
    before,
    contracted,
    1,
    'archive: no: 0003-contracts takes away what runs now: programs before 0.2 read a.old',
  ],
  [
    'it was taken away before',
    contracted,
    expanded,
    1,
    /^archive: no: A later version .*: 0003-contracts$/,
  ],
])('may I roll? %s', async (_name, has, files, code, line) => {
  await migrate(database, has)
  const answer = await command(files, '--may-i-roll')
  expect(answer.code).toBe(code)
  expect(answer.said).toEqual([expect.stringMatching(line)])
})

test('an argument that there is not is told, and nothing done', async () => {
  expect(await command(before, '--dryrun')).toEqual({
    code: 2,
    said: ['There is no argument --dryrun. There are: --dry-run, --may-i-roll.'],
  })
  expect((await compareSchema(database, before)).missing).toHaveLength(1)
})

test.each([
  ['none', [], before, 'too-old'],
  ['that of the version before', before, expanded, 'too-old'],
  ['its own', expanded, expanded, null],
  ['that of the version after, which only adds', expanded, before, null],
  ['that of a later version, which takes away', contracted, expanded, 'too-new'],
])('a program that may not migrate, on %s', async (_name, has, files, reason) => {
  if (has.length > 0) await migrate(database, has)
  const refused = await readySchema(database, files, 'never').then(
    () => null,
    (error: unknown) => error,
  )
  expect(refused).toEqual(
    reason === null ? null : expect.objectContaining({ name: 'SchemaMismatch', reason }),
  )
})

test('one that may migrate leaves a schema alone that is too new for it', async () => {
  await migrate(database, contracted)
  await expect(
    readySchema(
      database,
      [...expanded, { name: '0004-mine', sql: 'create table b ();' }],
      'at-start',
    ),
  ).rejects.toMatchObject({ reason: 'too-new' })
  const { rows } = await sql`select to_regclass('b') as b`.execute(database)
  expect(rows).toEqual([{ b: null }])
})

test('a table of the time before scripts said whether they contract is read as it is', async () => {
  await sql`create table migrations (name text primary key, ran_at timestamptz not null default now())`.execute(
    database,
  )
  await sql`insert into migrations (name) values ('0001-first')`.execute(database)
  expect(await command(before, '--may-i-roll')).toEqual({
    code: 0,
    said: ['archive: yes: the schema stays'],
  })
  await sql`create table a (n int, old int)`.execute(database)
  expect((await command(expanded)).said).toEqual(['archive: ran 0002-adds', 'archive: 1 of 2 ran'])
})
