import type { LogRequest } from '@/lib/contracts/archive/log-request'
import type { LogReach } from '@/lib/domain/log/log-reach'
import { filterTests } from './filter-tests'
import type { Parameters } from './parameters'
import type { LogScope } from './read-log-scope'

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
  /** A client relationship, given the alias of its table, may be told of. */
  isNamed: (alias: string) => string
  /** A consent or prohibition may not. */
  isHiddenDirective: (column: string) => string
}>

/** The conditions of a request. Only what is asked for is written, so that no plan provides for absent filters. */
export function logConditions(
  request: LogRequest,
  scope: LogScope,
  parameters: Parameters,
): LogConditions {
  const { add } = parameters
  const seen = add(keys(scope.seen.shownAs.keys()))
  const services = add(keys(request.socialServices))
  const withheld = add(keys(request.withheld))
  const byDocuments = add(keys(request.byDocuments))
  const directives = add(keys(scope.hiddenDirectives))
  const isHiddenDirective = (column: string) => `${directives}::jsonb ? ${column}`
  const fact = (alias: string, name: string) => `${alias}.facts ->> '${name}'`

  const service = (e: string) => fact(e, 'socialService')
  const parties = (e: string) =>
    `array[${['organisation', 'unit', 'register'].map((name) => `coalesce(${fact(e, name)}, '')`).join(', ')}]`
  const namesDocument = (e: string) => `cardinality(${e}.documents) > 0`
  const isNamed = (r: string) =>
    `(${services}::jsonb ? ${r}.social_service
      and not ${withheld}::jsonb ?| array[${r}.controller_id, ${r}.unit_id])`

  const isWithin = (e: string): Record<keyof LogReach, string | null> => ({
    documents: `${seen}::jsonb ?& ${e}.documents`,
    // They are among what is seen.
    replaced: null,
    socialServices: `(${service(e)} is null or ${services}::jsonb ? (${service(e)}))`,
    withheld: `not ${withheld}::jsonb ?| ${parties(e)}`,
    byDocuments: `(${namesDocument(e)} or ${fact(e, 'kind')} = 'statement'
      or not ${byDocuments}::jsonb ?| ${parties(e)})`,
    documentsOnly: request.documentsOnly
      ? `(${namesDocument(e)} or ${fact(e, 'kind')} in ('own-view', 'view-on-behalf', 'statement'))`
      : null,
  })
  const isTold = (e: string) =>
    [...Object.values(isWithin(e)), `not ${isHiddenDirective(`coalesce(${fact(e, 'will')}, '')`)}`]
      .filter((condition) => condition !== null)
      .join(' and ')

  // Most rows may be told, but the planner takes `?&` for something that hardly any row passes, and would rather read the
  // whole log than walk it from its end. Of a case it assumes nothing.
  const isShown = (e: string) => `case when ${isTold(e)} then true else false end`

  const tests = filterTests(request, scope, parameters)
  const isAsked = (e: string) => tests.map((test) => test(e)).join(' and ') || 'true'
  return { isShown, isAsked, isNamed, isHiddenDirective }
}
