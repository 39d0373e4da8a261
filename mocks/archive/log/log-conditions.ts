import { filterTests } from './filter-tests'
import type { LogQuery } from './log-query'
import type { LogScope } from './read-log-scope'

/** Parameters of a statement; the first five are those of auditedStatement. */
export type Parameters = Readonly<{ values: unknown[]; add: (value: unknown) => string }>

export function newParameters(): Parameters {
  const values: unknown[] = []
  return { values, add: (value) => `$${values.push(value) + 5}` }
}

/** Names as the keys of an object: `?` finds one of thousands by halving, where an array is gone through. */
function keys(names: Iterable<string>): string {
  return JSON.stringify(Object.fromEntries([...names].map((name) => [name, 0])))
}

/** Parts of statements that speak of an event, given the alias of its table. */
export type LogConditions = Readonly<{
  /** L3: it may be told. */
  isShown: (alias: string) => string
  /** It is among those that are asked for. */
  isAsked: (alias: string) => string
  /** A social service of the statement's own tables may be told of. */
  mayName: (column: string) => string
  /** A consent or prohibition may not. */
  isHiddenWill: (column: string) => string
}>

/** The conditions of a question. Only what is asked for is written, so that no plan provides for absent filters. */
export function logConditions(
  { reach, filters }: LogQuery,
  scope: LogScope,
  parameters: Parameters,
): LogConditions {
  const { add } = parameters
  const seen = add(keys(scope.seen.shownAs.keys()))
  const services = add(keys(reach.socialServices))
  const withheld = add(keys(reach.withheld))
  const wills = add(keys(scope.hiddenWills))
  const mayName = (column: string) => `(${column} is null or ${services}::jsonb ? ${column})`
  const isHiddenWill = (column: string) => `${wills}::jsonb ? ${column}`
  const fact = (alias: string, name: string) => `${alias}.facts ->> '${name}'`

  const isTold = (e: string) =>
    [
      `${seen}::jsonb ?& ${e}.documents`,
      mayName(`(${fact(e, 'socialService')})`),
      `not ${withheld}::jsonb ?| array[coalesce(${fact(e, 'organisation')}, ''),
        coalesce(${fact(e, 'unit')}, ''), coalesce(${fact(e, 'register')}, '')]`,
      `not ${isHiddenWill(`coalesce(${fact(e, 'will')}, '')`)}`,
      ...(reach.documentsOnly
        ? [
            `(cardinality(${e}.documents) > 0
              or ${fact(e, 'kind')} in ('own-view', 'view-on-behalf', 'statement'))`,
          ]
        : []),
    ].join(' and ')

  // Most rows may be told, but the planner takes `?&` for something that hardly any row passes, and would rather read the
  // whole log than walk it from its end. Of a case it assumes nothing.
  const isShown = (e: string) => `case when ${isTold(e)} then true else false end`

  const tests = filterTests(filters, scope, parameters)
  const isAsked = (e: string) => tests.map((test) => test(e)).join(' and ') || 'true'
  return { isShown, isAsked, mayName, isHiddenWill }
}
