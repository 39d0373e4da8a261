import type { Archive } from '../archive'
import {
  personEntry,
  systemEntry,
  type AuditEntry,
  type AuditOperation,
} from '../audit/audit-entry'
import { recordAudit } from '../audit/audited-statement'
import type { Caller, SystemCaller } from '../tokens/caller'
import { allows } from '../tokens/scopes'
import { locateClient } from './locate-client'

type ResourceType = 'DocumentReference' | 'Binary'

/**
 * Where a request for one resource looks, and the row that it leaves in the log. A person looks in the compartment of
 * the token and nowhere else. A system looks in its own register (D1), at the client to whom the id belongs.
 *
 * @returns "forbidden" when the token does not open this type, "nowhere" when there is nothing in reach
 */
export async function reachOf(
  archive: Archive,
  caller: Caller,
  resource: ResourceType,
  id: string,
): Promise<AuditEntry | 'forbidden' | 'nowhere'> {
  if (!allows(caller.scope, resource, 'r')) return 'forbidden'
  const operation: AuditOperation = resource === 'Binary' ? 'read-binary' : 'read-document'
  if (caller.kind === 'person') return personEntry(caller, operation)
  if (caller.kind !== 'system') return 'forbidden'
  const clientId = await locateClient(archive.database, id)
  if (clientId === undefined) return 'nowhere'
  const entry = systemEntry(caller, clientId, operation)
  return (await isInRegister(archive, caller, entry, id)) ? entry : 'nowhere'
}

/** A refusal is logged too (L1), and the answer does not show that there was something to refuse. */
async function isInRegister(
  { database, clock }: Archive,
  { organisation }: SystemCaller,
  entry: AuditEntry,
  id: string,
): Promise<boolean> {
  const document = await database
    .selectFrom('documents')
    .leftJoin('binaries', (join) =>
      join
        .onRef('binaries.client_id', '=', 'documents.client_id')
        .onRef('binaries.document_id', '=', 'documents.id')
        .on('binaries.id', '=', id),
    )
    .select(['documents.id', 'documents.controller_id'])
    .where('documents.client_id', '=', entry.clientId)
    .where((eb) => eb.or([eb('documents.id', '=', id), eb('binaries.id', '=', id)]))
    .executeTakeFirst()
  if (!document) return false
  if (document.controller_id === organisation) return true
  const refusal = { ...entry, kind: 'refused', ground: 'none' } as const
  await recordAudit(database, refusal, clock(), [document.id])
  return false
}
