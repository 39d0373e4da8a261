import { fill as fillDocuments } from '../archive/fill.mjs'

const tables = ['documents', 'document_bodies', 'audit_events']

/**
 * Fills a new archive with documents of people and two rows of the log for each, without indexes and triggers, which are put back at the end. Each client's
 * rows are a chain as the archive makes it. They count as sealed, so that an archive that is started does not begin to; in its tree they are not, so nothing
 * can be proven of them.
 *
 * @param {readonly import('kysely').Kysely<any>[]} connections to the database, of one connection each; they share the people among them
 * @param {{sql: typeof import('kysely').sql, people: readonly {id: string, documents: number}[], documentsEach: number,
 *   besides: (database: import('kysely').Kysely<any>) => Promise<void>}} options `documentsEach`: what most of the people have, by which the log is written;
 *   `besides`: what else is to be there before the indexes are
 */
export async function fillLarge(connections, { sql, people, documentsEach, besides }) {
  const [first] = connections
  const raw = (database, text) => sql.raw(text).execute(database)
  const rebuild = await dropIndexes(first, raw)
  const shares = connections.map((_, at) => people.filter((_, n) => n % connections.length === at))
  await Promise.all(
    connections.map(async (database, at) => {
      await raw(database, 'set session_replication_role = replica')
      await fillDocuments(database, { sql, people: shares[at] })
      await fillLog(database, { raw, sql, ids: shares[at].map(({ id }) => id), documentsEach })
    }),
  )
  await besides(first)
  await raw(
    first,
    `insert into index_states (client_id, state) select client_id, gen_random_uuid() from clients`,
  )
  await raw(
    first,
    `insert into log_seals (client_id, sequence, hash) select client_id, sequence, hash from audit_chains`,
  )
  for (const statement of rebuild) await raw(first, statement)
  await raw(first, 'set session_replication_role = origin')
  await raw(first, 'vacuum analyze')
}

/** @returns what makes them again */
async function dropIndexes(database, raw) {
  const { rows } = await raw(
    database,
    `select i.indrelid::regclass::text as grown, c.conname as constraint, i.indexrelid::regclass::text as index,
       coalesce(pg_get_constraintdef(c.oid), pg_get_indexdef(i.indexrelid)) as made
     from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('p', 'u')
     where i.indrelid in (${tables.map((name) => `'${name}'::regclass`)})`,
  )
  for (const { grown, constraint, index } of rows)
    await raw(
      database,
      constraint ? `alter table ${grown} drop constraint ${constraint}` : `drop index ${index}`,
    )
  return rows.map(({ grown, constraint, made }) =>
    constraint
      ? `alter table ${grown} add constraint ${constraint} ${made}`
      : made.replace(' ON ONLY ', ' ON '),
  )
}

/** Row by row of all chains at once: of each document that somebody used it, and that its client read it. */
async function fillLog(database, { raw, sql, ids, documentsEach }) {
  const rows = documentsEach * 2
  for (const name of ['chain', 'next'])
    await raw(database, `create temporary table ${name} (client_id text collate "C", hash text)`)
  for (let from = 0; from < ids.length; from += 10_000) {
    const some = ids.slice(from, from + 10_000)
    await sql`insert into chain select id, repeat('0', 64) from unnest(${some}::text[]) id`.execute(
      database,
    )
  }
  for (let n = 1; n <= rows; n++) {
    await raw(database, linksAt(n))
    await raw(database, 'truncate chain')
    await raw(database, 'alter table chain rename to spare')
    await raw(database, 'alter table next rename to chain')
    await raw(database, 'alter table spare rename to next')
  }
  await raw(
    database,
    `insert into audit_chains (client_id, sequence, event_hash, previous_hash, hash) select client_id, ${rows}, hash, hash, hash from chain`,
  )
  await raw(database, 'drop table chain, next')
}

function linksAt(n) {
  const document = `md5(client_id || ${Math.ceil(n / 2)})`
  const use = `'{"by":"person","client":"' || client_id || '","documents":["' || ${document} || '"],"ground":"own-register","id":"' || id || '","kind":"use","operation":"read-document","organisation":"county-0${5 + (n % 4)}","recorded":"' || at || '","register":"county-05","request":"' || md5(id) || '","rule":"D1","serviceTask":"disability","socialService":"housing","software":"bench","unit":"unit-${n % 9}"}'`
  const view = `'{"actor":"' || client_id || '","by":"person","capacity":"self","client":"' || client_id || '","documents":["' || ${document} || '"],"ground":"own-data","id":"' || id || '","kind":"own-view","operation":"read-binary","recorded":"' || at || '","session":"' || md5(id) || '","software":"bench-portal"}'`
  return `with moment as (
    select client_id, hash as previous, md5('event' || client_id || ${n}) as id,
      timestamptz '2024-01-01 10:00+02' + ${n} * interval '23 days' + abs(hashtext(client_id)) % 86400 * interval '1 second' as recorded
    from chain
  ), spoken as (
    select *, to_char(recorded at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from moment
  ), happened as (
    select *, ${n % 2 === 1 ? use : view} as event from spoken
  ), written as (
    insert into audit_events (client_id, sequence, id, recorded, event, previous_hash, hash)
    select client_id, ${n}, id, recorded, event, previous,
      encode(sha256(convert_to(previous || ':' || ${n} || ':' || encode(sha256(convert_to(event, 'UTF8')), 'hex'), 'UTF8')), 'hex')
    from happened
    returning client_id, hash
  )
  insert into next select client_id, hash from written`
}
