import 'server-only'
import { randomInt } from 'node:crypto'
import { logger } from '@/lib/config/logger'
import { fail } from '@/lib/domain/result'

/** What a call to the archive can come to when it does not succeed. */
export type ArchiveFailure = 'archive-unavailable' | 'not-found'

/** Without letters and digits that are taken for one another when read aloud. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/**
 * The archive cannot be read now. Logs why under a number that the page can show; `details` holds no value that came
 * from the archive or from a person.
 */
export function archiveUnavailable(call: string, details: Readonly<Record<string, unknown>>) {
  const reference = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')
  logger().warn({ reference, call, ...details }, 'the archive could not be read')
  return fail('archive-unavailable', reference)
}
