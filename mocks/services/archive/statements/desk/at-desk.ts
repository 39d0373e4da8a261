import type { Archive } from '../../archive'
import { appendEvents } from '../../log/events/append-events'
import { type AuditEntry, type AuditOperation, groundlessEntry } from '../../log/events/audit-entry'
import { recordAudit } from '../../log/events/audited-statement'
import { lockChain } from '../../log/events/lock-chain'
import type { ArchiveTransaction } from '../../database/tables'
import { candidateDocument } from '../../disclosure/candidate-documents'
import {
  decidingUnder,
  groundOf,
  lookUpCaller,
  directiveTowards,
  withoutGround,
} from '../../disclosure/under-claim'
import type { SystemCaller } from '../../protocol/callers/caller'
import type { SystemClaim } from '../../protocol/callers/claim'

export type Desk = Readonly<{
  trx: ArchiveTransaction
  claim: SystemClaim
  /** Whether the desk may know of a document, by the id of a version: whatever its claim opens to it. */
  knows: (document: string) => Promise<boolean>
  /** The row that something at the desk leaves. */
  entryFor: (operation: AuditOperation) => AuditEntry
}>

/**
 * What is done for a client at an organisation's desk, as one transaction that has locked her chain: only within a client
 * relationship that is under way, of the organisation's own or by register access.
 *
 * @returns "no-ground" when there is none (D0); that has been logged
 */
export function atDesk<Answer>(
  archive: Archive,
  caller: SystemCaller,
  clientId: string,
  operation: AuditOperation,
  work: (desk: Desk) => Promise<Answer>,
): Promise<Answer | 'no-ground'> {
  return archive.database.transaction().execute(async (trx) => {
    const head = await lockChain(trx, clientId)
    const { claim } = caller
    if (claim?.clientId !== clientId) {
      const refusal = groundlessEntry(archive, caller, clientId, operation)
      await recordAudit(trx, refusal, archive.clock(), [])
      return 'no-ground'
    }
    const { lookedUp, base } = await lookUpCaller(archive, trx, caller, claim, operation)
    if (!lookedUp.claim.hasGround || claim.relationship === null) {
      await appendEvents(trx, head, [withoutGround(base)], archive.clock())
      return 'no-ground'
    }
    const ground = groundOf(lookedUp.claim)
    const knows = async (id: string) => {
      const document = await candidateDocument(archive, trx, clientId, id)
      if (!document) return false
      const directive = await directiveTowards(archive, trx, caller, clientId)
      const decide = await decidingUnder(archive, trx, clientId, lookedUp.claim, directive)
      return decide(document).kind !== 'refused'
    }
    return work({ trx, claim, knows, entryFor: (other) => ({ ...base, operation: other, ground }) })
  })
}
