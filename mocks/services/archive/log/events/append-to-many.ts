import { sql } from 'kysely'
import type { ArchiveTransaction } from '../../database/tables'
import { auditText } from './audit-entry'
import type { AuditedDocuments } from './append-events'
import { linkHash } from './audited-statement'

/**
 * Appends one event to the hash chain of each of many clients, in one statement. The chains are locked in the order of their clients, so that
 * two who do this wait for each other and never both. No client may come twice.
 */
export async function appendToMany(
  trx: ArchiveTransaction,
  events: readonly AuditedDocuments[],
  now: Date,
): Promise<void> {
  if (events.length === 0) return
  const texts = events.map(({ entry, documents }) => {
    const { id, before, after } = auditText(entry, now)
    return { clientId: entry.clientId, id, event: `${before}${JSON.stringify(documents)}${after}` }
  })
  const genesis = `repeat('0', 64)`
  const first = sql.raw(linkHash(genesis, `'1'`, 'event_hash'))
  const next = sql.raw(linkHash('chain.hash', '(chain.sequence + 1)', 'excluded.event_hash'))
  await sql`with digest as (
      select client_id, id, event, encode(sha256(convert_to(event, 'UTF8')), 'hex') as event_hash
      from unnest(${texts.map(({ clientId }) => clientId)}::text[], ${texts.map(({ id }) => id)}::text[],
        ${texts.map(({ event }) => event)}::text[]) as given (client_id, id, event)
    ), link as (
      insert into audit_chains as chain (client_id, sequence, event_hash, previous_hash, hash)
      select client_id, 1, event_hash, ${sql.raw(genesis)}, ${first} from digest order by client_id collate "C"
      on conflict (client_id) do update set
        sequence = chain.sequence + 1,
        event_hash = excluded.event_hash,
        previous_hash = chain.hash,
        hash = ${next}
      returning client_id, sequence, previous_hash, hash
    ), queued as (
      insert into log_unsealed (client_id) select client_id from link
    )
    insert into audit_events (client_id, sequence, id, recorded, event, previous_hash, hash)
    select link.client_id, link.sequence, digest.id, ${now}::timestamptz, digest.event, link.previous_hash, link.hash
    from link join digest on digest.client_id = link.client_id`.execute(trx)
}
