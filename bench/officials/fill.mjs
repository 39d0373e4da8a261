import { fill as fillDocuments } from '../archive/fill.mjs'

/**
 * A register of `documents` documents of as many clients as a tenth of it, and `events` events of its use by 500 workers of nine units; one of ten
 * names no document of the register. One more client has `large` documents. Rows are written in SQL as the archive stores them, but with no proof of the log.
 *
 * @param {import('kysely').Kysely<any>} database
 * @param {{sql: typeof import('kysely').sql, people: readonly string[], large: string, documents: number, largeDocuments: number, events: number}} options
 */
export async function fill(database, { sql, people, large, documents, largeDocuments, events }) {
  const each = Math.round(documents / people.length)
  await fillDocuments(database, {
    sql,
    people: [
      ...people.map((id) => ({ id, documents: each })),
      { id: large, documents: largeDocuments },
    ],
  })
  const raw = (text) => sql.raw(text).execute(database)
  await raw(`create temporary table numbered as
    select client_id, (row_number() over (order by client_id) - 1)::int as n from clients`)
  await raw(`create index on numbered (n)`)
  await raw(`create temporary table named as
    select distinct on (client_id) client_id, id from documents where stored_by = 'bench' order by client_id, id`)
  await raw(`create index on named (client_id)`)
  await raw(`insert into audit_events (client_id, sequence, id, recorded, event, previous_hash, hash)
    select k.client_id, k.turn + 1000, md5('event' || k.i), k.at, jsonb_build_object(
      'by', 'person', 'client', k.client_id, 'documents', case when k.i % 10 = 0 then '[]'::jsonb else jsonb_build_array(n.id) end,
      'ground', 'own-register', 'id', md5('event' || k.i), 'kind', 'use', 'operation', 'search-documents',
      'organisation', 'county-05', 'register', case when k.i % 10 = 0 then null else 'county-05' end, 'request', md5('request' || k.i),
      'rule', 'D1', 'serviceTask', 'disability', 'socialService', 'social-work', 'software', 'bench', 'unit', 'unit-' || k.i % 9,
      'worker', md5('commitment' || k.i), 'recorded', to_char(k.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text,
      md5('p' || k.i), md5('h' || k.i)
    from (select i, p.client_id, p.n, (i / ${people.length}) as turn,
        timestamptz '2026-11-20 10:00+02' - i * interval '31 seconds' as at
      from generate_series(0, ${events - 1}) i join numbered p on p.n = i % ${people.length}) k
    join named n on n.client_id = k.client_id`)
  // As the archive writes them: one request, one commitment.
  await raw(`insert into acting_workers (client_id, commitment, salt, organisation, worker_id, name, acted_at, supervises)
    select e.client_id, e.facts ->> 'worker', 'salt', 'county-05', 'w-' || k.i % 500, 'Eva Ekblad ' || k.i % 500, e.recorded, false
    from generate_series(0, ${events - 1}) k (i) join numbered p on p.n = k.i % ${people.length}
    join audit_events e on e.client_id = p.client_id and (e.facts ->> 'worker') = md5('commitment' || k.i)`)
  await raw(`insert into staff (organisation, worker_id, name)
    select distinct organisation, worker_id, name from acting_workers on conflict do nothing`)
  // One client in fifty is called as somebody of the staff is.
  await raw(`insert into client_names (client_id, organisation, family_name, given_names)
    select client_id, 'county-05', case when n % 50 = 0 then 'Ekblad' else 'Klient' end, array['Eva'] from numbered on conflict do nothing`)
  await raw(`insert into audit_chains (client_id, sequence, event_hash, previous_hash, hash)
    select distinct on (client_id) client_id, sequence, hash, previous_hash, hash from audit_events
    order by client_id, sequence desc
    on conflict (client_id) do nothing`)
  await raw(`vacuum analyze`)
}
