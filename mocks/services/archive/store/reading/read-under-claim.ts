import type { Archive } from '../../archive'
import { recordAudit } from '../../log/events/audited-statement'
import { groundlessEntry } from '../../log/events/audit-entry'
import type { ArchiveTransaction } from '../../database/tables'
import { locateClient } from './locate-client'
import type { SystemCaller } from '../../protocol/callers/caller'
import { allows } from '../../protocol/callers/scopes'
import { candidateDocument } from '../../disclosure/candidate-documents'
import { underClaim, type Outcome, type UnderClaim } from '../../disclosure/under-claim'

type ResourceType = 'DocumentReference' | 'Binary'

/**
 * One document, or one Binary of one, for a system. Whatever is refused, for want of a ground (D0) as for want of a consent,
 * is answered and logged as an id that never was.
 *
 * @param find reads the content once it has been allowed
 */
export async function readUnderClaim<Content>(
  archive: Archive,
  caller: SystemCaller,
  resource: ResourceType,
  id: string,
  find: (trx: ArchiveTransaction, clientId: string) => Promise<Content | undefined>,
): Promise<Content | 'forbidden' | 'nowhere'> {
  if (!allows(caller.scope, resource, 'r')) return 'forbidden'
  const operation = resource === 'Binary' ? 'read-binary' : 'read-document'
  const { claim } = caller
  const owner = await locateClient(archive.database, id)
  if (owner !== undefined && owner !== claim?.clientId) {
    const refusal = groundlessEntry(archive, caller, owner, operation)
    await recordAudit(archive.database, refusal, archive.clock(), [])
  }
  if (!claim) return 'nowhere'
  // An archivist checks that a document is there; what it says is not the archivist's (A7).
  const isClosed = claim.purpose === 'archive-maintenance' && resource === 'Binary'
  type Found = Outcome<Content | 'nowhere'>
  const nothing: Found = { answer: 'nowhere', decided: 'nothing-given' }
  const look = async ({ trx, clientId, decide }: UnderClaim): Promise<Found> => {
    const document = await candidateDocument(archive, trx, clientId, id)
    if (!document || isClosed) return nothing
    const decision = decide(document)
    if (decision.kind === 'refused') return nothing
    const content = await find(trx, clientId)
    return content === undefined ? nothing : { answer: content, decided: [{ document, decision }] }
  }
  const found = await underClaim(archive, caller, claim, operation, look)
  if (isClosed) return 'forbidden'
  return found === 'no-ground' ? 'nowhere' : found
}
