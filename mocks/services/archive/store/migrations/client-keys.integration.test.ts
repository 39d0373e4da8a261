import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '@/lib/database/migrate'
import { openTestDatabase } from '@/lib/database/open-test-database'
import { migrations } from '.'

/** Tables that are nobody's, or of all clients together, and why; what is not among them belongs to one client with every key. */
const acrossClients: Readonly<Record<string, string>> = {
  ...of(
    'whose something is, for callers who know its id alone; ids are taken once in the whole archive',
    ['document_owners'],
  ),
  ...of('one history tree over the logs of all clients; holds hashes', [
    'log_nodes',
    'log_heads',
    'log_published',
    'log_restores',
    'log_lost_heads',
    'moved_leaves',
  ]),
  ...of('reference data (A12): who is let in, and to what', [
    ...[
      'organisations',
      'information_versions',
      'reference_changes',
      'reference_state',
      'reference_version',
    ],
    ...['system_registrations', 'workers', 'staff', 'noted_starts', 'noted_lifts'],
  ]),
  ...of('tests between systems, with a client who is invented', [
    'joint_tests',
    'joint_test_writes',
    'bench_checks',
  ]),
  ...of(
    'a queue of who has rows to be sealed, without a key: a client stands in it once for each row',
    ['log_unsealed'],
  ),
  ...of('runs over all that is kept (A10); names no client but where it stands', [
    'retention_runs',
    'retention_counts',
  ]),
  ...of('signed assertions of programs, each of which works once', ['used_assertions']),
  ...of('of several instances, the tree over their heads: hashes and signed heads alone', [
    'instance_heads',
    'over_nodes',
    'over_heads',
  ]),
  ...of('keys of the archive itself, sealed', ['kept_keys']),
  ...of('contents that were never stored, of nobody who is known', ['quarantine']),
  ...of('the scripts that have run', ['migrations']),
}

/** Keys of a client's table that go across: a place in the one history tree is taken once. */
const placesInTheTree = [
  'log_marks: log_marks_position_key',
  'sealed_events: sealed_events_by_position',
]

function of(why: string, tables: readonly string[]) {
  return Object.fromEntries(tables.map((table) => [table, why]))
}

let database: Kysely<object>
let close: () => Promise<void>
beforeAll(async () => {
  ;({ database, close } = await openTestDatabase<object>())
  await migrate(database, migrations)
})
afterAll(() => close())

type Key = Readonly<{ table: string; key: string; leads: string | null }>

/** All tables but partitions, and of each what its unique and foreign keys begin with; a table without one has a row without. */
async function readKeys(database: Kysely<object>): Promise<readonly Key[]> {
  const { rows } = await sql<Key>`
    with tables as (
      select oid, relname from pg_class
      where relkind in ('r', 'p') and not relispartition and relnamespace = current_schema()::regnamespace
    ), keys as (
      select indrelid as of, indexrelid::regclass::text as name, indkey[0] as leads from pg_index where indisunique
      union all
      select conrelid, conname, conkey[1] from pg_constraint where contype = 'f' and conparentid = 0
      union all
      select confrelid, conname, confkey[1] from pg_constraint where contype = 'f' and conparentid = 0
    )
    select t.relname as table, coalesce(k.name, 'no key') as key, a.attname as leads
    from tables t left join keys k on k.of = t.oid left join pg_attribute a on a.attrelid = t.oid and a.attnum = k.leads
    order by 1, 2`.execute(database)
  return rows
}

async function crossing(database: Kysely<object>): Promise<readonly string[]> {
  const keys = await readKeys(database)
  return keys
    .filter(({ table, leads }) => leads !== 'client_id' && !(table in acrossClients))
    .map(({ table, key }) => `${table}: ${key}`)
}

test('every key of what belongs to a client begins with the client', async () => {
  expect(await crossing(database)).toEqual(placesInTheTree)
})

test('a table across clients is there', async () => {
  const tables = new Set((await readKeys(database)).map(({ table }) => table))
  expect(Object.keys(acrossClients).filter((table) => !tables.has(table))).toEqual([])
})

test.each([
  ['without a key', 'create table added (client_id text)', 'added: no key'],
  [
    'with a key of its own',
    'create table added (client_id text, id text primary key)',
    'added: added_pkey',
  ],
  [
    'with a second key that does not say whose',
    'create table added (client_id text primary key, id text unique)',
    'added: added_id_key',
  ],
  [
    'that points at another without the client',
    'create table added (client_id text primary key, task text references used (id))',
    'added: added_task_fkey',
  ],
])('a new table %s is found', async (_name, made, found) => {
  await database
    .transaction()
    .execute(async (trx) => {
      await sql`create table used (client_id text, id text unique, primary key (client_id, id))`.execute(
        trx,
      )
      await sql.raw(made).execute(trx)
      const seen = await crossing(trx)
      expect(seen).toContain(found)
      throw new Undone()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
})

class Undone extends Error {}
