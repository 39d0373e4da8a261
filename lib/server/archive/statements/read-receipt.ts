import 'server-only'
import { receiptAnswerSchema } from '@/lib/contracts/archive/receipt'
import { ok, type Result } from '@/lib/domain/result'
import type { ArchiveIdentity } from '../archive-identity'
import type { ArchiveFailure } from '../failure'
import { callArchiveFor } from '../call-archive'

/** The receipt of a statement, as the archive signed it: a JWS in compact form. Ask only for one that is shown (R5). */
export async function readReceiptJws(
  identity: ArchiveIdentity,
  statement: string,
): Promise<Result<string, ArchiveFailure>> {
  const found = await callArchiveFor(receiptAnswerSchema, identity, {
    name: 'Consent/$receipt',
    path: 'Consent/$receipt',
    accept: 'application/json',
    resource: {
      resourceType: 'Parameters',
      parameter: [{ name: 'statement', valueId: statement }],
    },
  })
  return found.ok ? ok(found.value.jws) : found
}
