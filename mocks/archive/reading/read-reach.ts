import type { Archive } from '../archive'
import {
  personEntry,
  systemEntry,
  type AuditEntry,
  type AuditOperation,
} from '../audit/audit-entry'
import type { Caller } from '../tokens/caller'
import { allows } from '../tokens/scopes'
import { locateClient } from './locate-client'

/** In whose data, and in which register (null: any), a caller may look for something by its id. */
export type Reach = Readonly<{ entry: AuditEntry; controller: string | null }>

/**
 * Where a request for one resource looks. A person looks in the compartment of the token and nowhere else. A system
 * looks in its own register, at the client to whom the id belongs.
 *
 * @returns "forbidden" when the token does not open this type, "nowhere" when the id belongs to nobody
 */
export async function reachOf(
  archive: Archive,
  caller: Caller,
  resource: 'DocumentReference' | 'Binary',
  id: string,
): Promise<Reach | 'forbidden' | 'nowhere'> {
  if (!allows(caller.scope, resource, 'r')) return 'forbidden'
  const operation: AuditOperation = resource === 'Binary' ? 'read-binary' : 'read-document'
  if (caller.kind === 'person') return { entry: personEntry(caller, operation), controller: null }
  if (caller.kind !== 'system') return 'forbidden'
  const clientId = await locateClient(archive.database, id)
  if (clientId === undefined) return 'nowhere'
  return { entry: systemEntry(caller, clientId, operation), controller: caller.organisation }
}
