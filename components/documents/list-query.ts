import type { DocumentFilters } from '@/lib/contracts/portal/document-list'
import type { PeriodErrors } from '@/components/ui/period-fields'
import { readPeriod } from '@/components/ui/read-period'

const names = [
  ...(['task', 'type', 'organisation', 'year', 'from', 'to', 'search', 'order', 'page'] as const),
  /** What a document is chosen for: "prohibition". */
  'for',
] as const

/** The choices as they stand in the address. Days are kept as they were typed, so that an error can be mended. */
export type ListQuery = Readonly<Record<(typeof names)[number], string>>
export type ListQueryName = keyof ListQuery
export type ListErrors = PeriodErrors

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>

/** What the rows of the list lead to. */
export const isForProhibition = (query: ListQuery) => query.for === 'prohibition'

/** Reads the address. What is given twice counts once; blanks count as nothing. */
export function readListQuery(params: SearchParams): ListQuery {
  const one = (name: ListQueryName) => [params[name] ?? ''].flat()[0]?.trim() ?? ''
  return Object.fromEntries(names.map((name) => [name, one(name)])) as ListQuery
}

/** The filters that the server takes, and what is wrong with the typed days; a wrong day narrows nothing. */
export function toFilters(query: ListQuery): { filters: RawFilters; errors: ListErrors } {
  const { from, to, errors } = readPeriod(query)
  const orNull = (value: string) => (value === '' ? null : value)
  const filters = {
    serviceTask: orNull(query.task),
    type: orNull(query.type),
    controller: orNull(query.organisation),
    year: orNull(query.year),
    from,
    to,
    searchId: orNull(query.search),
    order: orNull(query.order),
    page: query.page === '' ? 1 : query.page,
  }
  return { filters, errors }
}

/** Not yet parsed: values are any text that the address held. */
export type RawFilters = Record<keyof DocumentFilters, unknown>

/** "?task=disability&page=2" with changes; an empty value takes the choice away. Another choice begins at page one. */
export function queryString(query: ListQuery, changes: Partial<ListQuery> = {}): string {
  const next = { ...query, page: '', ...changes }
  const search = new URLSearchParams()
  for (const name of names) {
    if (next[name] !== '' && !(name === 'page' && next.page === '1')) search.set(name, next[name])
  }
  return search.size === 0 ? '' : `?${search}`
}
