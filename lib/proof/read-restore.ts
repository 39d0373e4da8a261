import { logRestoreSchema, type LogRestore } from '@/lib/contracts/archive/log-proof'
import type { ArchiveKeys } from '@/lib/contracts/archive/receipt'
import type { Result } from '@/lib/domain/result'
import { readSigned, type SignatureFault } from './read-signed'

/** What was acknowledged of a restore of the log, once the archive's signature holds. */
export function readRestore(
  jws: string,
  keys: ArchiveKeys,
): Promise<Result<LogRestore, SignatureFault>> {
  return readSigned(jws, 'log-restore+jwt', logRestoreSchema, keys.keys)
}
