import { mostInSearchset } from '@/lib/contracts/archive/bundle'
import { codeSystem } from '@/lib/contracts/archive/systems'
import type { DocumentStatus } from '@/lib/domain/codes/document-states'
import type { Problem } from '../../protocol/http/outcome'
import { isProblem, parameterProblem, readControl } from '../../protocol/http/search-control'
import { readDate } from './read-date'
import { noFilters, type SearchFilters } from './search-filters'
import { longestWords, wordsQuery } from './words-query'

type Draft = { -readonly [Key in keyof SearchFilters]: SearchFilters[Key] }
type Reader = (filters: Draft, value: string) => string | undefined

const idPattern = /^[A-Za-z0-9\-.]{1,64}$/

const statusSystem = 'http://hl7.org/fhir/document-reference-status'
/** R4's codes as the archive has them. */
const statusOf = new Map<string, DocumentStatus>([
  ['current', 'current'],
  ['superseded', 'superseded'],
  ['entered-in-error', 'annulled'],
])

/** How each parameter is taken over; what comes back is what is wrong with it, after its name. */
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
      (tasks.length > 0 && services.length > 0) ||
      tokens.some(({ code }) => code === '')
    ) {
      return 'takes codes with their system, of one system in each parameter.'
    }
    if (tasks.length > 0) filters.serviceTasks = both(filters.serviceTasks, codes(tasks))
    if (services.length > 0) filters.socialServices = both(filters.socialServices, codes(services))
    return undefined
  },
  type: (filters, value) => {
    const tokens = value.split(',').map(token)
    if (tokens.some(({ system }) => system !== undefined && system !== codeSystem.documentType)) {
      return 'takes codes of the document types.'
    }
    // A system without a code means all of it.
    if (tokens.some(({ code }) => code === '')) return undefined
    filters.types = both(filters.types, codes(tokens))
    return undefined
  },
  status: (filters, value) => {
    const tokens = value.split(',').map(token)
    if (tokens.some(({ system }) => system !== undefined && system !== statusSystem)) {
      return 'takes codes of document-reference-status.'
    }
    if (tokens.some(({ code }) => code === '')) return undefined
    const meant = codes(tokens).flatMap((code) => statusOf.get(code) ?? [])
    filters.statuses = both(filters.statuses, meant)
    return undefined
  },
  custodian: (filters, value) => {
    const ids = value.split(',').map((reference) => reference.replace(/^Organization\//, ''))
    if (!ids.every((id) => idPattern.test(id))) return 'takes Organization/ and an id.'
    filters.controllers = both(filters.controllers, ids)
    return undefined
  },
  date: (filters, value) => {
    const days = readDate(value)
    if (!days) return 'takes a day, a month or a year, after ge, le, gt, lt, sa, eb or eq.'
    const { from, to } = days
    if (from !== null && (filters.from === null || filters.from < from)) filters.from = from
    if (to !== null && (filters.to === null || filters.to > to)) filters.to = to
    return undefined
  },
  _content: (filters, value) => {
    if (value.length > longestWords) return `takes at most ${longestWords} characters.`
    const [before, words] = [filters.words, wordsQuery(value)]
    filters.words = before === null ? words : before && words && `${before} & ${words}`
    return undefined
  },
  _sort: (filters, value) => {
    if (!['creation', '-creation'].includes(value)) return 'takes creation or -creation.'
    filters.newestFirst = value.startsWith('-')
    return undefined
  },
  _total: (filters, value) => {
    if (!['none', 'accurate'].includes(value)) return 'takes none or accurate.'
    filters.total = value === 'accurate'
    return undefined
  },
}

const single = ['_sort', '_total']
const repeated = Object.keys(readers).filter((name) => !single.includes(name))

/**
 * Reads the parameters of a search. One that is not known is an error and not ignored: who filters must not get more
 * than he asked for. `own` names parameters that the caller reads himself, and may repeat.
 */
export function readSearchParameters(
  form: URLSearchParams,
  own: readonly string[] = [],
): SearchFilters | Problem {
  const control = readControl(form, { repeated: [...repeated, ...own], single })
  if (isProblem(control)) return control
  const filters: Draft = { ...noFilters }
  for (const [name, value] of form) {
    const wrong = readers[name]?.(filters, value)
    if (wrong) return parameterProblem(name, wrong)
  }
  if (control.onlyTotal) return { ...filters, count: 0, total: true }
  return { ...filters, count: Math.min(control.count ?? noFilters.count, mostInSearchset) }
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
