import 'server-only'
import { wholeLog } from '@/lib/contracts/archive/log-request'
import type { LogFilters, LogRowDto } from '@/lib/contracts/portal/log'
import type { SignedLogHead } from '@/lib/contracts/portal/log-proof'
import type { Whose } from '@/lib/contracts/portal/whose'
import { fail, ok, type Result } from '@/lib/domain/result'
import { readLogSummary } from '../archive/read-log'
import { whoseData } from '../asking/whose-data'
import type { NotInformed } from '../informed/require-informed'
import { readLogHead } from './read-log-head'
import { logNarrowing } from './log-narrowing'
import { logRows } from './log-rows'
import { openLog } from './open-log'
import { readAllRows } from './read-all-rows'

export type ExportedLog = Readonly<{
  whose: Whose
  rows: readonly LogRowDto[]
  /** There are older rows that match and did not fit. */
  isCut: boolean
  /** Of the log with all these rows. */
  head: SignedLogHead
  madeAt: Date
}>

/** All rows that match, own views included, for a file. Under the same rule L3 as the page. */
export async function exportLog(
  handle: string,
  filters: LogFilters,
  now = new Date(),
): Promise<Result<ExportedLog, NotInformed>> {
  const opened = await openLog(handle, now)
  if (!opened.ok) return opened
  const { asker, sight } = opened.value
  if (!sight.ok) return sight
  const { kinds, ...narrowing } = logNarrowing(filters, sight.value)
  const asked = { ...narrowing, kinds: filters.event === null ? [] : kinds }
  // One after the other: each question leaves a row, and the file is the log as it was before them.
  const found = await readAllRows(opened.value, sight.value, asked)
  if (!found.ok) return fail('archive-unavailable', found.reference)
  const summary = await readLogSummary(asker, sight.value.reach, wholeLog)
  if (!summary.ok) return fail('archive-unavailable', summary.reference)
  const firstTimes = new Map(summary.value.organisations.map(({ value, first }) => [value, first]))
  const rows = await logRows(found.value.rows, opened.value, sight.value, firstTimes)
  if (!rows.ok) return rows
  const head = await readLogHead(asker)
  if (!head.ok) return head
  return ok({
    whose: whoseData(asker, now),
    rows: rows.value,
    isCut: found.value.isCut,
    head: head.value,
    madeAt: now,
  })
}
