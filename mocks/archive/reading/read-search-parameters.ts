import { codeSystem } from '@/lib/contracts/archive/systems'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import { noFilters, type SearchFilters } from './search-filters'
import { wordsQuery } from './words-query'

type Draft = { -readonly [Key in keyof SearchFilters]: SearchFilters[Key] }
type Reader = (filters: Draft, value: string) => string | undefined

const idPattern = /^[A-Za-z0-9\-.]{1,64}$/

/** How each parameter is taken over; what comes back is what is wrong with it. */
const readers: Readonly<Record<string, Reader>> = {
  _id: (filters, value) => {
    filters.ids = both(
      filters.ids,
      value.split(',').filter((id) => idPattern.test(id)),
    )
    return undefined
  },
  category: (filters, value) => {
    const tokens = value.split(',').map(token)
    const tasks = tokens.filter(({ system }) => system === codeSystem.serviceTask)
    const services = tokens.filter(({ system }) => system === codeSystem.socialService)
    if (
      tasks.length + services.length < tokens.length ||
      (tasks.length > 0 && services.length > 0)
    ) {
      return 'category takes codes with their system, of one system in each parameter.'
    }
    if (tasks.length > 0) filters.serviceTasks = both(filters.serviceTasks, codes(tasks))
    if (services.length > 0) filters.socialServices = both(filters.socialServices, codes(services))
    return undefined
  },
  type: (filters, value) => {
    const tokens = value.split(',').map(token)
    if (tokens.some(({ system }) => system !== undefined && system !== codeSystem.documentType)) {
      return 'type takes codes of the document types.'
    }
    filters.types = both(filters.types, codes(tokens))
    return undefined
  },
  custodian: (filters, value) => {
    const ids = value.split(',').map((reference) => reference.replace(/^Organization\//, ''))
    filters.controllers = both(filters.controllers, ids)
    return undefined
  },
  date: (filters, value) => {
    const [, prefix, day = ''] = /^(ge|le|eq)?(\d{4}-\d{2}-\d{2})$/.exec(value) ?? []
    if (!isCalendarDay(day)) return 'date takes a day, YYYY-MM-DD, after ge, le or eq.'
    if (prefix !== 'le' && (filters.from === null || filters.from < day)) filters.from = day
    if (prefix !== 'ge' && (filters.to === null || filters.to > day)) filters.to = day
    return undefined
  },
  _content: (filters, value) => {
    const words = wordsQuery(value.slice(0, 500))
    if (words) filters.words = filters.words ? `${filters.words} & ${words}` : words
    return undefined
  },
  _sort: (filters, value) => {
    if (!['creation', '-creation'].includes(value)) return '_sort takes creation or -creation.'
    filters.newestFirst = value.startsWith('-')
    return undefined
  },
  _count: (filters, value) => {
    const count = Number(value)
    if (!Number.isInteger(count) || count < 1) return '_count takes a number from 1.'
    filters.count = Math.min(count, 100)
    return undefined
  },
  _total: (filters, value) => {
    if (!['none', 'accurate'].includes(value)) return '_total takes none or accurate.'
    filters.total = value === 'accurate'
    return undefined
  },
  _elements: () => undefined,
  _format: () => undefined,
}

/**
 * Reads the parameters of a search. One that is not known is an error and not ignored: who filters must not get more
 * than he asked for. `own` names parameters that the caller reads himself.
 */
export function readSearchParameters(
  form: URLSearchParams,
  own: readonly string[] = [],
): SearchFilters | { problem: string } {
  const filters: Draft = { ...noFilters }
  for (const [name, value] of form) {
    if (own.includes(name)) continue
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined
    const problem = reader ? reader(filters, value) : 'A search parameter is not supported.'
    if (problem) return { problem }
  }
  return filters
}

/** A repeated parameter must be met each time. */
function both(before: string[] | null, now: string[]): string[] {
  return before ? before.filter((value) => now.includes(value)) : now
}

function token(text: string): { system?: string; code: string } {
  const [first = '', second] = text.split('|')
  return second === undefined ? { code: first } : { system: first, code: second }
}

function codes(tokens: readonly { code: string }[]): string[] {
  return tokens.map(({ code }) => code)
}
