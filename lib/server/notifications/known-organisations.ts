import 'server-only'
import { wholeLog } from '@/lib/contracts/archive/log-request'
import { ok, type Result } from '@/lib/domain/result'
import type { ArchiveFailure } from '../archive/failure'
import { readAllRows } from '../log/read-all-rows'
import { openLog } from '../log/open-log'
import type { NotInformed } from '../informed/require-informed'

/**
 * The organisations whose use or disclosure the client's log tells her of (L3): all others will be new to her. The archive can't
 * know it by itself, for it would count what is hidden.
 */
export async function knownOrganisations(
  now: Date,
): Promise<Result<readonly string[], ArchiveFailure | NotInformed>> {
  const opened = await openLog('self', now)
  if (!opened.ok) return opened
  const { sight } = opened.value
  if (!sight.ok) return sight
  const read = await readAllRows(opened.value, sight.value, {
    ...wholeLog,
    kinds: ['use', 'disclosure'],
  })
  if (!read.ok) return read
  return ok([...new Set(read.value.rows.flatMap(({ organisation }) => organisation ?? []))])
}
