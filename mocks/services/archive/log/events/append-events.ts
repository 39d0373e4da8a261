import { createHash } from 'node:crypto'
import type { ArchiveTransaction } from '../../database/tables'
import { auditText, type AuditEntry } from './audit-entry'
import type { ChainHead } from './lock-chain'

export type AuditedDocuments = Readonly<{ entry: AuditEntry; documents: readonly string[] }>

/** Appends events to the hash chain of one client, the audit trail, whose head this transaction has locked. Many at once cost what one does. */
export async function appendEvents(
  trx: ArchiveTransaction,
  head: ChainHead,
  events: readonly AuditedDocuments[],
  now: Date,
): Promise<void> {
  const links = linksOf(head, events, now)
  const last = links.at(-1)
  if (!last) return
  await trx
    .insertInto('audit_events')
    .values(
      links.map(({ client_id, sequence, id, recorded, event, previous_hash, hash }) => ({
        ...{ client_id, sequence, id, recorded, event, previous_hash, hash },
      })),
    )
    .execute()
  const { client_id: clientId, sequence, hash, event_hash, previous_hash } = last
  await trx
    .with('queued', (query) => query.insertInto('log_unsealed').values({ client_id: clientId }))
    .updateTable('audit_chains')
    .set({ sequence, hash, event_hash, previous_hash })
    .where('client_id', '=', clientId)
    .execute()
}

/** The links that continue the chain of a client from its head, in the order of the events. */
export function linksOf(head: ChainHead, events: readonly AuditedDocuments[], now: Date) {
  let { sequence, hash } = head
  return events.map(({ entry, documents }) => {
    const { id, recorded, before, after } = auditText(entry, now)
    const event = `${before}${JSON.stringify(documents)}${after}`
    const event_hash = sha256(event)
    const previous_hash = hash
    sequence += 1
    hash = sha256(`${previous_hash}:${sequence}:${event_hash}`)
    const { clientId: client_id } = entry
    return { client_id, sequence, id, recorded, event, event_hash, previous_hash, hash }
  })
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
