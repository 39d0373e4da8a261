import { sql } from 'kysely'
import type { ArchiveTransaction } from '../../database/tables'
import { linksOf, type AuditedDocuments } from './append-events'
import { lockChains } from './lock-chain'

/**
 * Appends events to the hash chains of many clients, in two statements however many they are. The chains are locked in the order of their clients, so
 * that two who do this wait for each other and never both.
 */
export async function appendToMany(
  trx: ArchiveTransaction,
  events: readonly AuditedDocuments[],
  now: Date,
): Promise<void> {
  if (events.length === 0) return
  const byClient = new Map<string, AuditedDocuments[]>()
  for (const event of events) {
    const { clientId } = event.entry
    const before = byClient.get(clientId)
    if (before) before.push(event)
    else byClient.set(clientId, [event])
  }
  const heads = await lockChains(trx, byClient.keys())
  const links = [...heads].flatMap(([client, head]) =>
    linksOf(head, byClient.get(client) ?? [], now),
  )
  const newest = [...new Map(links.map((link) => [link.client_id, link])).values()]
  const of = <Key extends keyof (typeof links)[number]>(key: Key, all = links) =>
    all.map((link) => link[key])
  await sql`with written as (
      insert into audit_events (client_id, sequence, id, recorded, event, previous_hash, hash)
      select client_id, sequence, id, ${now}::timestamptz, event, previous_hash, hash
      from unnest(${of('client_id')}::text[], ${of('sequence')}::bigint[], ${of('id')}::text[], ${of('event')}::text[],
        ${of('previous_hash')}::text[], ${of('hash')}::text[]) as link (client_id, sequence, id, event, previous_hash, hash)
    ), queued as (
      insert into log_unsealed (client_id) select unnest(${of('client_id', newest)}::text[])
    )
    update audit_chains chain
    set sequence = head.sequence, event_hash = head.event_hash, previous_hash = head.previous_hash, hash = head.hash
    from unnest(${of('client_id', newest)}::text[], ${of('sequence', newest)}::bigint[], ${of('event_hash', newest)}::text[],
      ${of('previous_hash', newest)}::text[], ${of('hash', newest)}::text[])
      as head (client_id, sequence, event_hash, previous_hash, hash)
    where chain.client_id = head.client_id`.execute(trx)
}
