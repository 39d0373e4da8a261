import 'server-only'
import { fail, type Result } from '@/lib/domain/result'
import type { ArchiveFailure } from '../archive/failure'
import { readSignedHead } from '../archive/log-proof'

/** A signed head of the log to keep, by the size that an address names. */
export function readSignedHeadFile(size: string): Promise<Result<{ jws: string }, ArchiveFailure>> {
  if (!/^[1-9]\d{0,14}$/.test(size)) return Promise.resolve(fail('not-found'))
  return readSignedHead(Number(size))
}
