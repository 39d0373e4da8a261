import 'server-only'
import { oldestPage, type LogQuestion } from '@/lib/contracts/archive/log-request'
import {
  logDtoSchema,
  newestPage,
  type LogDto,
  type LogFilters,
  type ReadLog,
} from '@/lib/contracts/portal/log'
import { log } from '@/lib/config/log'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { ownKinds } from '@/lib/domain/log/event-kinds'
import { fail, ok, type Result } from '@/lib/domain/result'
import { logSecurity } from '@/lib/logging/log-security'
import { readLogPage, readLogSummary } from '../archive/read-log'
import { whoseData } from '../asking/whose-data'
import type { NotInformed } from '../informed/require-informed'
import { readerOf } from '../news/unopened'
import { section } from '../section'
import { noteLogRead } from '../session/news'
import { logChart } from './log-chart'
import { logOptions } from './log-options'
import { logNarrowing } from './log-narrowing'
import { logRows } from './log-rows'
import { openLog, type OpenedLog, type Sight } from './open-log'

/** Rows on a page, and of what was read in MittKanta beside it. */
const pageSize = 20
const ownSize = 5

/** The page "Användning och utlämnande": what may be told of the client's log (L3), narrowed as asked. */
export async function listLog(
  handle: string,
  filters: LogFilters,
  now = new Date(),
): Promise<Result<LogDto, NotInformed>> {
  const opened = await openLog(handle, now)
  if (!opened.ok) return opened
  const { asker, closed, sight } = opened.value
  const read = sight.ok ? await readLog(opened.value, sight.value, filters) : sight
  if (read.ok && isWhole(filters) && !asker.subject.previewAs) {
    await noteLogRead(readerOf(asker), now)
  }
  return ok(
    logDtoSchema.parse({
      whose: whoseData(asker, now),
      filters,
      closed,
      log: section(read, (value) => value),
    }),
  )
}

async function readLog(
  opened: OpenedLog,
  sight: Sight,
  filters: LogFilters,
): Promise<Result<Omit<ReadLog, 'state'>, string>> {
  const { asker, reference } = opened
  const narrowing = logNarrowing(filters, sight)
  const isTurned = filters.order === 'oldest'
  const begin = isTurned ? oldestPage : null
  const cursor = filters.cursor === newestPage ? null : (filters.cursor ?? begin)
  const withOwn = showsOwnBeside(filters)
  const [page, own, summary] = await Promise.all([
    readPage(opened, sight, { ...narrowing, unfolded: false, count: pageSize, cursor }),
    withOwn
      ? readLogPage(asker, sight.reach, {
          ...narrowing,
          kinds: ownKinds,
          unfolded: false,
          count: ownSize,
          cursor: null,
        })
      : ok({ rows: [] }),
    readLogSummary(asker, sight.reach, narrowing),
  ])
  if (!page.ok) return fail('archive-unavailable', page.reference)
  if (!own.ok) return fail('archive-unavailable', own.reference)
  if (!summary.ok) return fail('archive-unavailable', summary.reference)

  const firstTimes = new Map(summary.value.organisations.map(({ value, first }) => [value, first]))
  const found = [...page.value.rows, ...own.value.rows]
  const rows = await logRows(found, opened, sight, firstTimes)
  if (!rows.ok) return rows
  const { matching, total, earliest, months } = summary.value
  const shown = rows.value.slice(0, page.value.rows.length)
  return ok({
    rows: isTurned ? shown.reverse() : shown,
    own: rows.value.slice(page.value.rows.length),
    newer: page.value.newer,
    older: page.value.older,
    matching,
    total,
    since: earliest === null ? null : helsinkiDay(new Date(earliest)),
    options: logOptions(summary.value, reference),
    chart: logChart(months, reference.organisations),
    readAt: page.value.readAt,
  })
}

/** A cursor that is none, as an address may have that was not copied whole, leads to the first page. */
async function readPage({ asker }: OpenedLog, { reach }: Sight, question: LogQuestion) {
  const page = await readLogPage(asker, reach, question)
  if (page.ok || page.failure !== 'not-found' || !question.cursor) return page
  logSecurity(log, 'input_validation_fail', 'parameter')
  return readLogPage(asker, reach, { ...question, cursor: null })
}

/** The first page of all, where the newest stands. */
function isWhole(filters: LogFilters) {
  return Object.values(filters).every((value) => value === null)
}

/** The first page of a list that is not narrowed by what nobody who logs in has. */
function showsOwnBeside(filters: LogFilters) {
  return Object.entries(filters).every(
    ([name, value]) => value === null || ['from', 'to', 'order'].includes(name),
  )
}
