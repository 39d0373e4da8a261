import 'server-only'
import { receiptAnswerSchema, type ReceiptAnswer } from '@/lib/contracts/archive/receipt'
import type { Result } from '@/lib/domain/result'
import type { ArchiveIdentity } from '../archive-identity'
import type { ArchiveFailure } from '../failure'
import { callArchiveFor } from '../call-archive'

/** The receipt of a statement, as the archive signed it: a JWS in compact form, and an SD-JWT VC. Ask only for one that is shown (R5). */
export function readReceiptSigned(
  identity: ArchiveIdentity,
  statement: string,
): Promise<Result<ReceiptAnswer, ArchiveFailure>> {
  return callArchiveFor(receiptAnswerSchema, identity, {
    name: 'Consent/$receipt',
    path: 'Consent/$receipt',
    accept: 'application/json',
    resource: {
      resourceType: 'Parameters',
      parameter: [{ name: 'statement', valueId: statement }],
    },
  })
}
