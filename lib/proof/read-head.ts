import { logHeadSchema, type LogHead } from '@/lib/contracts/archive/log-proof'
import type { ArchiveKeys } from '@/lib/contracts/archive/receipt'
import type { Result } from '@/lib/domain/result'
import { readSigned, type SignatureFault } from './read-signed'

/** What a signed head of the log says, once its signature holds. */
export function readHead(jws: string, keys: ArchiveKeys): Promise<Result<LogHead, SignatureFault>> {
  return readSigned(jws, 'log-head+jwt', logHeadSchema, keys.keys)
}
