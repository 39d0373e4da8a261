import type { LogNarrowing } from '@/lib/contracts/archive/log-request'
import { otherKinds, ownKinds } from '@/lib/domain/log/event-kinds'
import type { Parameters } from './parameters'
import type { LogScope } from './read-log-scope'

/** How an id begins that somebody has named by its short number. */
const beginning = /^[0-9a-f]{15}$/

/** A condition on an event, given the alias of its table. */
type Test = (alias: string) => string
type Given = (value: unknown, test: (parameter: string) => Test) => Test[]

/** What narrows the log, a condition each; of a filter that is not given none is written. */
export function filterTests(
  filters: LogNarrowing,
  { touching }: LogScope,
  { add }: Parameters,
): Test[] {
  const given: Given = (value, test) => (value === null ? [] : [test(add(value))])
  const fact = (name: string, value: string | null) =>
    given(value, (parameter) => (e) => `${e}.facts ->> '${name}' = ${parameter}::text`)
  const rowsOf = (events: readonly string[]) =>
    given(
      events.length === 0 ? null : events,
      (ids) => (e) => `${e}.row_key in
      (select of.row_key from audit_events of where of.client_id = $1 and of.id = any(${ids}::text[]))`,
    )
  const tests: Record<keyof LogNarrowing, Test[]> = {
    from: given(filters.from, (day) => (e) => `${e}.recorded >= ${midnight(`${day}::date`)}`),
    to: given(filters.to, (day) => (e) => `${e}.recorded < ${midnight(`(${day}::date + 1)`)}`),
    organisation: fact('organisation', filters.organisation),
    ground: fact('ground', filters.ground),
    serviceTask: fact('serviceTask', filters.serviceTask),
    directive: fact('will', filters.directive),
    kinds: kindTests(filters.kinds, given),
    touching: given(touching, (ids) => (e) => `${e}.documents && ${ids}::text[]`),
    row:
      filters.row !== null && beginning.test(filters.row)
        ? given(
            filters.row,
            (id) => (e) => `${e}.row_key in (select of.row_key from audit_events of
              where of.client_id = $1 and starts_with(of.id, ${id}::text))`,
          )
        : rowsOf(filters.row === null ? [] : [filters.row]),
    events: rowsOf(filters.events),
  }
  return Object.values(tests).flat()
}

function midnight(day: string): string {
  return `(${day}::timestamp at time zone 'Europe/Helsinki')`
}

const groups: readonly (readonly string[])[] = [ownKinds, otherKinds]
const own = ownKinds.map((kind) => `'${kind}'`).join(', ')

/**
 * Own views, all others, or one kind of these, in the words of the indexes (migrations/0014-log-speed.sql). Kinds that are a
 * parameter alone would be planned for as if hardly any row were of them.
 */
function kindTests(kinds: readonly string[], given: Given): Test[] {
  const [kind, ...more] = kinds
  if (kind === undefined) return []
  const group = groups.find((each) => kinds.every((one) => each.includes(one)))
  const within: Test[] = group
    ? [(e) => `${e}.facts ->> 'kind' ${group === ownKinds ? 'in' : 'not in'} (${own})`]
    : []
  if (group?.every((each) => kinds.includes(each))) return within
  const among =
    more.length === 0
      ? given(kind, (one) => (e) => `${e}.facts ->> 'kind' = ${one}::text`)
      : given(kinds, (many) => (e) => `${e}.facts ->> 'kind' = any(${many}::text[])`)
  return [...within, ...among]
}
