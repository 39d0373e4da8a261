import 'server-only'
import type { z } from 'zod'
import { serverConfig } from '@/lib/config/server-config'
import { fail, ok, type Result } from '@/lib/domain/result'
import { archiveUnavailable, type ArchiveFailure } from '../failure'
import { jsonOf, reasonOf } from './read-answer'
import { sendWithRetry } from './send-with-retry'

/**
 * What the archive publishes for everyone, read without a token. A 404 is `not-found`; all else that is no success or is not
 * as it should be, `archive-unavailable`.
 *
 * @param name what is read, for the log
 * @param path with its query, after the archive's address
 */
export async function readOpen<Schema extends z.ZodType>(
  schema: Schema,
  name: string,
  path: string,
): Promise<Result<z.output<Schema>, ArchiveFailure>> {
  const { ARCHIVE_URL, ARCHIVE_TIMEOUT_MS: timeout } = serverConfig()
  const headers = { accept: 'application/json' }
  const request = { service: 'archive', name, method: 'GET', headers, timeout } as const
  try {
    const answer = await sendWithRetry(new URL(`${ARCHIVE_URL}${path}`), request)
    if (answer.status === 404) return fail('not-found')
    if (answer.status !== 200) return archiveUnavailable(name, { status: answer.status })
    const parsed = schema.safeParse(jsonOf(answer.body))
    return parsed.success ? ok(parsed.data) : archiveUnavailable(name, { reason: 'NONSENSE' })
  } catch (error) {
    return archiveUnavailable(name, { reason: reasonOf(error) })
  }
}
