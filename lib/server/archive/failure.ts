import 'server-only'
import { log, newReference, type LogFields } from '@/lib/config/log'
import { fail } from '@/lib/domain/result'

/** What a call to the archive can come to when it does not succeed. */
export type ArchiveFailure = 'archive-unavailable' | 'not-found'

/** The archive cannot be read now. Logs why, under a number that the page can show. */
export function archiveUnavailable(
  call: string,
  details: Pick<LogFields, 'status' | 'reason' | 'paths'>,
) {
  const reference = newReference()
  log('warn', 'archive.unreadable', { service: 'archive', reference, call, ...details })
  return fail('archive-unavailable', reference)
}
