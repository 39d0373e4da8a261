import 'server-only'
import { log } from '@/lib/config/log'
import type { SignedLogHead } from '@/lib/contracts/portal/log-proof'
import { fail, ok, type Result } from '@/lib/domain/result'
import { readHead } from '@/lib/proof/read-head'
import { signerOf } from '@/lib/proof/read-signed'
import type { ArchiveIdentity } from '../archive/archive-identity'
import { readProof } from '../archive/log-proof'
import { readReceiptKeys } from '../archive/statements/read-receipt-keys'

/**
 * The head of the log that rows belong to which have been read just before: the archive seals what is not sealed yet, and
 * signs. It stands in what a reader takes home, to be a witness later (L4). One whose signature does not hold is none.
 */
export async function readLogHead(
  identity: ArchiveIdentity,
): Promise<Result<SignedLogHead, 'archive-unavailable'>> {
  const [proof, keys] = await Promise.all([readProof(identity, [], null), readReceiptKeys()])
  if (!proof.ok) return fail('archive-unavailable', proof.reference)
  if (!keys.ok) return fail('archive-unavailable', keys.reference)
  const { head: jws } = proof.value
  const head = await readHead(jws, { keys: keys.value })
  if (!head.ok) {
    log('error', 'log.unproven', { service: 'archive', outcome: head.failure })
    return fail('archive-unavailable')
  }
  const { size, root, iat } = head.value
  return ok({ size, root, signedAt: new Date(iat * 1000).toISOString(), key: signerOf(jws), jws })
}
