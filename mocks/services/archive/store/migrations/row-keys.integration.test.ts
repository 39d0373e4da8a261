import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '@/lib/database/migrate'
import { openTestDatabase } from '@/lib/database/open-test-database'
import { migrations } from '.'

let database: Kysely<object>
let close: () => Promise<void>
const raw = (text: string) => sql.raw<Record<string, unknown>>(text).execute(database)
beforeAll(async () => {
  ;({ database, close } = await openTestDatabase<object>())
  await migrate(
    database,
    migrations.filter(({ name }) => name < '0060'),
  )
  // The functions as they were, under other names.
  for (const name of ['log_row_of(jsonb, timestamptz)', 'event_documents(jsonb)']) {
    const { rows } = await raw(`select pg_get_functiondef('${name}'::regprocedure) as made`)
    await raw(String(rows[0]?.made).replace(/FUNCTION (\w+\.)?(\w+)/, 'FUNCTION was_$2'))
  }
  await migrate(database, migrations)
})
afterAll(() => close())

/** Every kind with every operation, by persons and by programs, with and without what an event may lack. */
const events = `
  select jsonb_strip_nulls(jsonb_build_object('id', 'e', 'kind', kind, 'operation', operation, 'by', by, 'request', request, 'actor', rest,
    'capacity', rest, 'ground', rest, 'rule', rest, 'organisation', rest, 'unit', rest, 'register', rest, 'will', rest, 'statutoryGround', rest,
    'documents', documents)) as facts, recorded
  from unnest(array['own-view', 'view-on-behalf', 'use', 'disclosure', 'refused', 'maintenance', 'statement', null]) kind,
    unnest(array['read-document', 'read-binary', 'display-index', 'search-documents', 'search-relationships', 'search-confirmations', 'read-log',
      'prove-log', 'verify-log', 'search-statements', 'preview-statement', 'read-receipt', 'give-consent', 'supervise-use', null]) operation,
    unnest(array['person', 'system', null]) by, unnest(array['r', null]) request,  unnest(array['x', null]) rest,
    unnest(array['[]', '["d1"]', '["d1","d2"]', null]::jsonb[]) documents,
    unnest(array['2026-12-31T22:30:00Z', '2026-03-29T01:00:00Z']::timestamptz[]) recorded`

test('what a row of the log is found by is what it was', async () => {
  const { rows } = await raw(`with events as materialized (${events}), both_ as (
      select facts, recorded, event_documents(facts) as documents, was_event_documents(facts) as documents_before
      from events where jsonb_typeof(facts -> 'documents') = 'array' or facts ->> 'operation' is null
        or facts ->> 'operation' not in ('read-document', 'read-binary')
    )
    select count(*)::int as events, count(distinct log_row_of(facts, recorded))::int as keys,
      count(*) filter (where log_row_of(facts, recorded) is distinct from was_log_row_of(facts, recorded))::int as other_keys,
      count(*) filter (where documents is distinct from documents_before)::int as other_documents
    from both_`)
  expect(rows).toEqual([
    { events: expect.any(Number), keys: expect.any(Number), other_keys: 0, other_documents: 0 },
  ])
  expect(rows[0]?.events).toBeGreaterThan(10_000)
  expect(rows[0]?.keys).toBeGreaterThan(200)
})

test('a moment that is none is no fault where no day counts', async () => {
  const { rows } =
    await raw(`select log_row_of(facts, 'infinity') as key, was_log_row_of(facts, 'infinity') as was
    from unnest(array['{"id":"e","kind":"use","operation":"search-documents","by":"person"}',
      '{"id":"e","kind":"disclosure","request":"r","by":"person"}', '{"id":"e"}']::jsonb[]) facts`)
  expect(rows.map(({ key }) => key)).toEqual(rows.map(({ was }) => was))
  expect(rows).toHaveLength(3)
})
