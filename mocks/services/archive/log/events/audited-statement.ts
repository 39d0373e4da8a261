import { CompiledQuery } from 'kysely'
import type { ArchiveDatabase } from '../../database/tables'
import { auditText, type AuditEntry } from './audit-entry'

export type AuditedQuery = Readonly<{
  /** Queries with a name, "state as (…)", for `found` and `answer`. */
  before?: string
  /** A select; $1 is the client, parameters of its own begin at $6. */
  found: string
  /** Column of `found` that holds the ids of documents to be named in the log; absent: none is named. */
  documents?: string
  /** The final select, from `found`. */
  answer: string
}>

/** The hash of a link (migrations/0003-audit.sql); written out, for a function would be planned anew at each use. */
function linkHash(previous: string, sequence: string, event: string): string {
  return `encode(sha256(convert_to(${previous} || ':' || ${sequence} || ':' || ${event}, 'UTF8')), 'hex')`
}

/**
 * One statement that reads and logs: it finds, appends the event to the client's chain, and answers. Both happen or
 * neither (L1), in one round trip. The chain's head is locked by its update until the commit, and the driver hands over
 * the rows only after the server has confirmed the commit.
 */
export function auditedStatement({ before, found, documents, answer }: AuditedQuery): string {
  const named = documents
    ? `(select coalesce('["' || string_agg(${documents}, '","') || '"]', '[]') from found)`
    : `'[]'`
  return `with ${before ? `${before},` : ''} found as ${documents ? 'materialized' : ''} (${found}),
event as (select $4::text || ${named} || $5::text as body),
digest as (
  select encode(sha256(convert_to(body, 'UTF8')), 'hex') as event_hash, repeat('0', 64) as genesis from event
),
link as (
  insert into audit_chains as chain (client_id, sequence, event_hash, previous_hash, hash)
  select $1, 1, event_hash, genesis, ${linkHash('genesis', `'1'`, 'event_hash')} from digest
  on conflict (client_id) do update set
    sequence = chain.sequence + 1,
    event_hash = excluded.event_hash,
    previous_hash = chain.hash,
    hash = ${linkHash('chain.hash', '(chain.sequence + 1)', 'excluded.event_hash')}
  returning sequence, previous_hash, hash
),
logged as (
  insert into audit_events (client_id, sequence, id, recorded, event, previous_hash, hash)
  select $1, link.sequence, $2, $3::timestamptz, event.body, link.previous_hash, link.hash from event, link
),
queued as (insert into log_unsealed (client_id) values ($1))
${answer}`
}

/** Runs an audited statement. Throws when the event could not be written: then there is nothing to answer. */
export async function runAudited<Row>(
  database: ArchiveDatabase,
  statement: string,
  entry: AuditEntry,
  now: Date,
  parameters: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const { id, recorded, before, after } = auditText(entry, now)
  const all = [entry.clientId, id, recorded, before, after, ...parameters]
  const { rows } = await database.executeQuery(CompiledQuery.raw(statement, all))
  return rows as readonly Row[]
}

const recordOnly = auditedStatement({
  found: 'select unnest($6::text[]) as id',
  documents: 'id',
  answer: 'select 1',
})

/** Writes an event about these documents as part of a transaction that changes something. */
export async function recordAudit(
  database: ArchiveDatabase,
  entry: AuditEntry,
  now: Date,
  documents: readonly string[],
): Promise<void> {
  await runAudited(database, recordOnly, entry, now, [documents])
}
