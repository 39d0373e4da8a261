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
  { add }: Parameters,
): LogConditions {
  const seen = add(keys(scope.seen.shownAs.keys()))
  const services = add(keys(reach.socialServices))
  const withheld = add(keys(reach.withheld))
  const wills = add(keys(scope.hiddenWills))
  const mayName = (column: string) => `(${column} is null or ${services}::jsonb ? ${column})`
  const isHiddenWill = (column: string) => `${wills}::jsonb ? ${column}`
  const fact = (alias: string, name: string) => `${alias}.facts ->> '${name}'`

  const isShown = (e: string) =>
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

  const tests = filterTests(filters, scope, add)
  const isAsked = (e: string) => tests.map((test) => test(e)).join(' and ') || 'true'
  return { isShown, isAsked, mayName, isHiddenWill }
}

type Test = (alias: string) => string

function filterTests(
  filters: LogQuery['filters'],
  { touching }: LogScope,
  add: Parameters['add'],
): Test[] {
  const is = (name: string, value: string | null): Test[] => {
    if (value === null) return []
    const parameter = add(value)
    return [(e) => `${e}.facts ->> '${name}' = ${parameter}::text`]
  }
  const among = (value: readonly string[], test: (parameter: string) => Test): Test[] =>
    value.length === 0 ? [] : [test(add(value))]
  const day = (value: string | null, test: (midnight: string) => Test): Test[] =>
    value === null ? [] : [test(`(${add(value)}::date::timestamp at time zone 'Europe/Helsinki')`)]
  const rowsOf = (ids: string) =>
    `(select of.row_key from audit_events of where of.client_id = $1 and of.id = any(${ids}::text[]))`
  return [
    ...day(filters.from, (from) => (e) => `${e}.recorded >= ${from}`),
    ...(filters.to === null
      ? []
      : [afterDay(add(filters.to))].map(
          (end): Test =>
            (e) =>
              `${e}.recorded < ${end}`,
        )),
    ...is('organisation', filters.organisation),
    ...is('ground', filters.ground),
    ...is('serviceTask', filters.serviceTask),
    ...is('will', filters.will),
    ...among(filters.kinds, (kinds) => (e) => `${e}.facts ->> 'kind' = any(${kinds}::text[])`),
    ...(touching === null
      ? []
      : [add(touching)].map(
          (ids): Test =>
            (e) =>
              `${e}.documents && ${ids}::text[]`,
        )),
    ...among(
      filters.row === null ? [] : [filters.row],
      (id) => (e) => `${e}.row_key in ${rowsOf(id)}`,
    ),
    ...among(filters.events, (ids) => (e) => `${e}.row_key in ${rowsOf(ids)}`),
  ]
}

/** The midnight in Helsinki that ends a day. */
function afterDay(parameter: string): string {
  return `((${parameter}::date + 1)::timestamp at time zone 'Europe/Helsinki')`
}
