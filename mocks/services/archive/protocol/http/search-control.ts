import { invalidParameter, type Problem } from './outcome'

/** The parameters of a search. What is not named here is refused by its name, for who filters must not get more than asked for. */
export type KnownParameters = Readonly<{
  /** Each one that comes again must be met too. */
  repeated: readonly string[]
  /** These come once. */
  single?: readonly string[]
}>

/** What a search is to answer with, apart from what it looks for. */
export type SearchControl = Readonly<{
  /** The most that may be answered at once; null: not said. */
  count: number | null
  /** `_summary=count`, or `_count=0`, which is the same: how many there are and nothing of them. */
  onlyTotal: boolean
}>

const ofEverySearch = ['_count', '_summary', '_format']
// Without figures: a name is the caller's own text, and no personal identity code may come back in an answer.
const mayBeNamed = /^[A-Za-z_][A-Za-z_.:-]{0,60}$/

/** A problem with one parameter, by its name. */
export function parameterProblem(name: string, says: string): Problem {
  const named = mayBeNamed.test(name) ? `The search parameter "${name}"` : 'A search parameter'
  return invalidParameter(`${named} ${says}`)
}

/** Reads what all searches share, as R4 has it; the first parameter that is not taken is told. */
export function readControl(
  form: URLSearchParams,
  { repeated, single = [] }: KnownParameters,
): SearchControl | Problem {
  const once = [...ofEverySearch, ...single]
  for (const [name, value] of form) {
    if (!repeated.includes(name) && !once.includes(name))
      return parameterProblem(name, 'is not supported here.')
    if (value === '') return parameterProblem(name, 'has no value.')
    if (once.includes(name) && form.getAll(name).length > 1)
      return parameterProblem(name, 'comes more than once.')
  }
  const count = form.get('_count')
  const summary = form.get('_summary')
  if (count !== null && !/^\d{1,9}$/.test(count))
    return parameterProblem('_count', 'takes a whole number from 0.')
  if (summary !== null && summary !== 'count' && summary !== 'false')
    return parameterProblem('_summary', 'takes count or false.')
  const most = count === null ? null : Number(count)
  return { count: most, onlyTotal: summary === 'count' || most === 0 }
}

/** Of a search without pages: more would be answered than may be. It is told, and not cut without a word. */
export function tooMany({ count, onlyTotal }: SearchControl, found: number): Problem | undefined {
  if (onlyTotal || count === null || found <= count) return undefined
  return parameterProblem('_count', 'is less than there is, and this search has no pages.')
}

export const isProblem = (read: object): read is Problem => 'diagnostics' in read
