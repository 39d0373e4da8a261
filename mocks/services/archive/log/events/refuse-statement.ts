import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Archive } from '../../archive'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import type { Problem } from '../../protocol/http/outcome'
import type { Caller } from '../../protocol/callers/caller'
import { groundlessEntry, personEntry, type AuditEntry } from './audit-entry'
import { recordAudit } from './audited-statement'

/**
 * Refuses a statement of will, or a confirmation, and leaves a row with the client whom the token names (L1). The row says
 * who tried, and nothing of what there is. A token that names no client leaves none.
 */
export async function refuseStatement(
  archive: Archive,
  c: FhirContext,
  status: ContentfulStatusCode,
  problem: Problem,
): Promise<Response> {
  const entry = refusedEntry(archive, c.var.caller)
  if (entry) await recordAudit(archive.database, entry, archive.clock(), [])
  return refuse(c, status, problem)
}

function refusedEntry(archive: Archive, caller: Caller): AuditEntry | undefined {
  if (caller.kind === 'person') {
    return { ...personEntry(caller, 'make-statement'), kind: 'refused', ground: 'none' }
  }
  if (caller.kind !== 'system' || !caller.claim) return undefined
  const { clientId } = caller.claim
  return { ...groundlessEntry(archive, caller, clientId, 'make-statement'), rule: undefined }
}
