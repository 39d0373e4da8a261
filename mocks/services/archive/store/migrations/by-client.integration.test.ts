import { randomBytes } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '@/lib/database/migrate'
import { openTestDatabase } from '@/lib/database/open-test-database'
import { tablesByClient as tables } from '../../testing/spread-tables'
import { migrations } from '.'

/** A database that has grown by all other scripts. */
const before = migrations.filter(({ name }) => !/^006[01]-/.test(name))
const role = `reads_only_${randomBytes(6).toString('hex')}`

let database: Kysely<object>
let close: () => Promise<void>
const raw = (text: string) => sql.raw<Record<string, unknown>>(text).execute(database)

beforeAll(async () => {
  ;({ database, close } = await openTestDatabase<object>())
  await migrate(database, before)
  await raw(`create role ${role}`)
  await raw(`grant select, insert on audit_events to ${role}`)
  await raw(filling)
})
afterAll(async () => {
  await raw(`drop owned by ${role}`)
  await raw(`drop role ${role}`)
  await close()
})

/** Documents, bodies, contents and log of forty clients, one of whom has asked to be told of what happens. */
const filling = `
  insert into subscriptions (client_id, id, software, endpoint, authorization_header, created_at, subscriber, capacity)
    values ('client-1', 'told', 'portal', 'https://portal.example', 'secret', now(), 'client-1', 'self');
  insert into documents (client_id, id, set_oid, version, version_oid, content_hash, controller_id, unit_id, service_task,
    social_service, type, format, status, attached_to, delayed, special_content, hidden_from_guardians, title, language,
    content_type, made_at, made_on, stored_at, updated_at, corrected, stored_by)
  select 'client-' || n % 40, 'd' || n, 's' || n, 1, 'v' || n, 'h', 'county-05', 'unit', 'families', 'counselling', 'decision', 'phase-2',
    'current', case when n % 3 = 0 then array['s0'] else '{}' end, false, false, false, 'Beslut ' || n, 'sv', 'application/pdf',
    timestamptz '2026-11-01' - n * interval '1 day', '2026-11-01', timestamptz '2026-11-02' - n * interval '1 hour', now(), false, 'system'
  from generate_series(1, 400) n;
  insert into document_bodies select client_id, id, '"x":' || id, to_tsvector('simple', title) from documents;
  insert into binaries select client_id, id, id, content_type, decode(md5(id), 'hex') from documents;
  insert into audit_events (client_id, sequence, id, recorded, event, previous_hash, hash)
  select 'client-' || n % 40, 1 + n / 40, 'e' || n, timestamptz '2026-11-03' + n * interval '1 hour', json_build_object('id', 'e' || n,
    'kind', (array['use', 'disclosure', 'own-view', 'statement'])[1 + n % 4], 'operation', 'read-document', 'organisation', 'county-' || n % 2,
    'register', 'county-05', 'documents', json_build_array('d' || n), 'worker', 'w' || n)::text, 'p', 'h' || n
  from generate_series(1, 400) n;
  insert into acting_workers select client_id, 'w' || substr(id, 2), 'salt', 'county-05', 'worker', 'Eva', recorded, false from audit_events;`

/** What programs see: every row, and the notes and states that triggers write. */
async function rowsOf(table: string) {
  const { rows } = await raw(`select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`)
  return rows
}
const all = [...tables, 'notes', 'document_notes', 'index_states']
const everything = async () =>
  Object.fromEntries(
    await Promise.all(all.map(async (table) => [table, await rowsOf(table)] as const)),
  )

/** Columns with their collations and what they are made of, checks, keys, indexes, triggers and rights, by their names. */
async function shapeOf(table: string) {
  const { rows } = await raw(`
    select 'column ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || coalesce(c.collname, '') || ' ' || a.attnotnull::text || ' '
        || a.attgenerated::text || coalesce(pg_get_expr(d.adbin, d.adrelid), '') as it
      from pg_attribute a left join pg_collation c on c.oid = a.attcollation left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = '${table}'::regclass and a.attnum > 0 and not a.attisdropped
    union all select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where conrelid = '${table}'::regclass and contype <> 'n'
    union all select replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ') from pg_index where indrelid = '${table}'::regclass and indisvalid
    union all select pg_get_triggerdef(oid, true) || tgenabled::text from pg_trigger where tgrelid = '${table}'::regclass and not tgisinternal
    union all select 'may ' || privilege_type || ' ' || grantee::regrole from pg_class, aclexplode(relacl) where pg_class.oid = '${table}'::regclass
    order by 1`)
  return rows
}
const shapes = async () =>
  Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table, await shapeOf(table)] as const)),
  )

async function partitionsOf(table: string): Promise<readonly string[]> {
  const { rows } = await raw(
    `select inhrelid::regclass::text as part from pg_inherits where inhparent = '${table}'::regclass order by 1`,
  )
  return rows.map(({ part }) => String(part))
}

const spread = async (parts: number) => {
  for (const table of tables) await raw(`select spread_by_client('${table}', ${parts})`)
}

describe('a database with data in it', () => {
  let rows: Awaited<ReturnType<typeof everything>>
  let shape: Awaited<ReturnType<typeof shapes>>
  beforeAll(async () => {
    ;[rows, shape] = [await everything(), await shapes()]
    await migrate(database, migrations)
  })

  test.each([
    ['is carried over as one partition', 1, () => Promise.resolve()],
    ['is spread over several', 3, () => spread(3)],
    ['is spread anew over more', 8, () => spread(8)],
    ['is put together again', 1, () => spread(1)],
    ['may be spread over as many as there are', 1, () => spread(1)],
  ])('%s, with all it has', async (_name, parts, move) => {
    await move()
    for (const table of tables) expect(await partitionsOf(table)).toHaveLength(parts)
    expect(await everything()).toEqual(rows)
    expect(await shapes()).toEqual(shape)
    expect(await partsThatLack()).toEqual([])
  })

  test('no other table, and no number that is none, is taken', async () => {
    await expect(raw(`select spread_by_client('clients', 3)`)).rejects.toThrow('lies in partitions')
    await expect(raw(`select spread_by_client('documents', 0)`)).rejects.toThrow('1 to 256')
  })
})

/** Partitions without an index or a right that their table has. */
async function partsThatLack() {
  const { rows } = await raw(`
    select i.inhrelid::regclass::text as part from pg_inherits i join pg_class t on t.oid = i.inhparent and t.relkind = 'p'
    where (select count(*) from pg_index where indrelid = i.inhparent) <> (select count(*) from pg_index where indrelid = i.inhrelid and indisvalid)
      or (select count(*) from pg_trigger where tgrelid = i.inhparent and tgtype & 33 <> 0)
        <> (select count(*) from pg_trigger where tgrelid = i.inhrelid)`)
  return rows
}

describe('spread over three', () => {
  beforeAll(() => spread(3))

  test('a client’s rows lie in one partition, and a statement that names her looks in no other', async () => {
    for (const table of tables) {
      const { rows } = await raw(
        `select client_id from ${table} group by client_id having count(distinct tableoid) > 1`,
      )
      expect(rows).toEqual([])
      const { rows: plan } = await raw(
        `explain select * from ${table} where client_id = 'client-1'`,
      )
      expect(new Set(JSON.stringify(plan).match(/\w+_\d_of_3(?!_)\b/g) ?? []).size).toBe(1)
    }
  })

  test.each([
    'update audit_events set event = event',
    'delete from audit_events',
    'truncate audit_events',
    'truncate acting_workers',
  ])('the log stays: %s is refused, of the table and of each partition', async (statement) => {
    const table = /audit_events|acting_workers/.exec(statement)?.[0] ?? ''
    for (const named of [table, ...(await partitionsOf(table))])
      await expect(raw(statement.replace(table, named))).rejects.toThrow('never changed or removed')
  })

  test('what happens is told as before', async () => {
    const states = new Set((await rowsOf('index_states')).map((row) => JSON.stringify(row)))
    const told = await rowsOf('notes')
    await raw(`update documents set title = 'Annat' where client_id = 'client-2' and id = 'd2'`)
    const changed = (await rowsOf('index_states')).filter((row) => !states.has(JSON.stringify(row)))
    expect(changed).toHaveLength(1)
    await raw(`insert into audit_events (client_id, sequence, id, recorded, event, previous_hash, hash) values ('client-1', 99, 'new', now(),
      '{"id":"new","kind":"use","organisation":"county-99","documents":[]}', 'p', 'h')`)
    expect(await rowsOf('notes')).toHaveLength(told.length + 1)
  })

  test('keys are kept', async () => {
    await expect(
      raw(
        `insert into binaries select client_id, id, document_id, content_type, bytes from binaries limit 1`,
      ),
    ).rejects.toThrow('duplicate key')
  })
})
