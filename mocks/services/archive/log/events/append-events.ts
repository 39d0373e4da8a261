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
  const [first] = events
  if (!first) return
  const { clientId } = first.entry
  let { sequence, hash } = head
  const links = events.map(({ entry, documents }) => {
    const { id, recorded, before, after } = auditText(entry, now)
    const event = `${before}${JSON.stringify(documents)}${after}`
    const eventHash = sha256(event)
    const previousHash = hash
    sequence += 1
    hash = sha256(`${previousHash}:${sequence}:${eventHash}`)
    return { id, recorded, event, sequence, eventHash, previousHash, hash }
  })
  await trx
    .insertInto('audit_events')
    .values(
      links.map(({ id, recorded, event, sequence, previousHash, hash }) => ({
        client_id: clientId,
        sequence,
        id,
        recorded,
        event,
        previous_hash: previousHash,
        hash,
      })),
    )
    .execute()
  const last = links.at(-1)
  await trx
    .with('queued', (query) => query.insertInto('log_unsealed').values({ client_id: clientId }))
    .updateTable('audit_chains')
    .set({
      sequence,
      hash,
      event_hash: last?.eventHash,
      previous_hash: last?.previousHash,
    })
    .where('client_id', '=', clientId)
    .execute()
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
