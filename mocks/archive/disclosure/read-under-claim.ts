import type { Archive } from '../archive'
import { recordAudit } from '../audit/audited-statement'
import { groundlessEntry, type AuditOperation } from '../audit/audit-entry'
import type { ArchiveTransaction } from '../database/tables'
import { locateClient } from '../reading/locate-client'
import type { SystemCaller } from '../tokens/caller'
import { allows } from '../tokens/scopes'
import { candidateDocument } from './candidate-documents'
import { underClaim } from './under-claim'

type ResourceType = 'DocumentReference' | 'Binary'

/**
 * One document, or one Binary of one, for a system. What is refused is answered as what never was ("nowhere"), and logged
 * for the client to whom it belongs. Without a ground that holds every id is answered alike ("no-ground").
 *
 * @param find reads the content once it has been allowed
 */
export async function readUnderClaim<Content>(
  archive: Archive,
  caller: SystemCaller,
  resource: ResourceType,
  id: string,
  find: (trx: ArchiveTransaction, clientId: string) => Promise<Content | undefined>,
): Promise<Content | 'forbidden' | 'no-ground' | 'nowhere'> {
  if (!allows(caller.scope, resource, 'r')) return 'forbidden'
  const operation = resource === 'Binary' ? 'read-binary' : 'read-document'
  const owner = await locateClient(archive.database, id)
  const { claim } = caller
  if (owner !== undefined && owner !== claim?.clientId) {
    await recordStranger(archive, caller, operation, owner, id)
  }
  if (!claim) return 'no-ground'
  // An archivist checks that a document is there; what it says is not the archivist's (A7).
  if (claim.purpose === 'archive-maintenance' && resource === 'Binary') return 'forbidden'
  if (owner !== claim.clientId) return 'nowhere'
  return underClaim(archive, caller, claim, operation, async ({ trx, clientId, decide }) => {
    const document = await candidateDocument(trx, clientId, id)
    if (!document) return { answer: 'nowhere' as const, decided: [] }
    const decision = decide(document)
    const decided = [{ document, decision }]
    if (decision.kind === 'refused') return { answer: 'nowhere' as const, decided }
    return { answer: (await find(trx, clientId)) ?? ('nowhere' as const), decided }
  })
}

/** Someone who has named no ground for this client asked for a document of hers (D0). */
async function recordStranger(
  { database, clock }: Archive,
  caller: SystemCaller,
  operation: AuditOperation,
  clientId: string,
  id: string,
): Promise<void> {
  await database.transaction().execute(async (trx) => {
    const document = await candidateDocument(trx, clientId, id)
    const refusal = {
      ...groundlessEntry(caller, clientId, operation),
      ...(document && { register: document.controller, serviceTask: document.serviceTask }),
    }
    await recordAudit(trx, refusal, clock(), document ? [document.id] : [])
  })
}
