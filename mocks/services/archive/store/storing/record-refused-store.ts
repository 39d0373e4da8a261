import type { Archive } from '../../archive'
import { groundlessEntry } from '../../log/events/audit-entry'
import { recordAudit } from '../../log/events/audited-statement'
import type { SystemCaller } from '../../protocol/callers/caller'
import type { Issue } from './bundle/transaction'

/** A store that was refused leaves a row with each client whom the Bundle names (L1): the same whatever there is of her. */
export async function recordRefusedStore(
  archive: Archive,
  caller: SystemCaller,
  clientIds: Iterable<string>,
  issues: readonly Issue[],
  operation: 'store-documents' | 'store-check' = 'store-documents',
): Promise<void> {
  const isForeign = issues.some(({ error }) => error === 'not-your-register')
  for (const clientId of [...new Set(clientIds)].sort()) {
    const refusal = groundlessEntry(archive, caller, clientId, operation)
    const entry = isForeign ? refusal : { ...refusal, rule: undefined }
    await recordAudit(archive.database, entry, archive.clock(), [])
  }
}
