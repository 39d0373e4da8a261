import 'server-only'
import type { LogRow } from '@/lib/contracts/archive/log'
import type { LogNarrowing } from '@/lib/contracts/archive/log-request'
import { ok, type Result } from '@/lib/domain/result'
import { readLogPage } from '../archive/read-log'
import type { ArchiveFailure } from '../archive/failure'
import type { OpenedLog, Sight } from './open-log'

/** Rows that a file can have. */
const mostRows = 10_000
const pageSize = 1000

/**
 * The newest rows that match, and whether there are older ones that did not fit.
 *
 * @param each whether a row is what is told as one sentence, or one event of it
 */
export async function readAllRows(
  { asker }: OpenedLog,
  { reach }: Sight,
  narrowing: LogNarrowing,
  each: 'row' | 'event' = 'row',
): Promise<Result<Readonly<{ rows: LogRow[]; isCut: boolean }>, ArchiveFailure>> {
  const rows: LogRow[] = []
  let cursor: string | null = null
  do {
    const page = await readLogPage(asker, reach, {
      ...narrowing,
      unfolded: each === 'event',
      count: pageSize,
      cursor,
    })
    if (!page.ok) return page
    rows.push(...page.value.rows)
    cursor = page.value.older
  } while (cursor !== null && rows.length < mostRows)
  return ok({ rows: rows.slice(0, mostRows), isCut: cursor !== null })
}
