import type { AskedOf } from '@/app/_frame/subject-route'
import { readLogQuery, toLogFilters } from '@/components/log/log-query'
import { paths } from '@/lib/addresses/paths'
import { logFiltersSchema } from '@/lib/contracts/portal/log'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { requireWithin } from '@/lib/server/limits/require-within'
import { exportLog } from '@/lib/server/log/export-log'
import { toCsv, toJson } from '@/lib/server/log/log-file'
import { seeOther } from '@/lib/server/session/http/see-other'
import { saved } from './saved'

const formats = {
  csv: { write: toCsv, type: 'text/csv; charset=utf-8' },
  json: { write: toJson, type: 'application/json; charset=utf-8' },
} as const

/** The rows of the log as a file. What can't be had leads to the page, which says why in words. */
export async function answerWithLog(
  request: Request,
  { locale, handle }: AskedOf,
  format: keyof typeof formats,
): Promise<Response> {
  await requireWithin('log-files')
  const query = readLogQuery(Object.fromEntries(new URL(request.url).searchParams))
  const exported = await exportLog(handle, logFiltersSchema.parse(toLogFilters(query).filters))
  if (!exported.ok) return seeOther(paths.log(locale, handle))
  const { write, type } = formats[format]
  const fileName = `MittKanta-${helsinkiDay(exported.value.madeAt)}.${format}`
  return saved(write(locale, exported.value), { locale, fileName, type })
}
