import type { LogFilters } from '@/lib/contracts/portal/log'
import type { PeriodErrors } from '@/components/ui/period-fields'
import { readPeriod } from '@/components/ui/read-period'

/** What each filter is called in the address, in the order in which they stand there. */
export const logQueryNames = {
  event: 'event',
  organisation: 'organisation',
  ground: 'ground',
  serviceTask: 'task',
  from: 'from',
  to: 'to',
  touching: 'document',
  matter: 'matter',
  directive: 'consent',
  row: 'row',
  order: 'order',
  cursor: 'cursor',
} as const satisfies Record<keyof LogFilters, string>
const names = Object.values(logQueryNames)

/** The choices as they stand in the address. Days are kept as they were typed, so that an error can be mended. */
export type LogQuery = Readonly<Record<LogQueryName, string>>
export type LogQueryName = (typeof logQueryNames)[keyof LogFilters]

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>

/** Reads the address. What is given twice counts once; blanks count as nothing. */
export function readLogQuery(params: SearchParams): LogQuery {
  const one = (name: LogQueryName) => [params[name] ?? ''].flat()[0]?.trim() ?? ''
  return Object.fromEntries(names.map((name) => [name, one(name)])) as LogQuery
}

/** The filters that the server takes, not yet parsed, and what is wrong with the typed days. */
export function toLogFilters(query: LogQuery): {
  filters: Record<keyof LogFilters, unknown>
  errors: PeriodErrors
} {
  const { from, to, errors } = readPeriod(query)
  const asTyped = Object.entries(logQueryNames).map(([filter, name]) => [
    filter,
    query[name] === '' ? null : query[name],
  ])
  return { filters: { ...Object.fromEntries(asTyped), from, to }, errors }
}

/** "?event=use&task=disability" with changes; an empty value takes a choice away. Another choice begins at the newest. */
export function logQueryString(query: LogQuery, changes: Partial<LogQuery> = {}): string {
  const next = { ...query, cursor: '', ...changes }
  const search = new URLSearchParams()
  for (const name of names) if (next[name] !== '') search.set(name, next[name])
  return search.size === 0 ? '' : `?${search}`
}
