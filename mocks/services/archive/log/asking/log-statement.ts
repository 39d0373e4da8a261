import type { LogRequest } from '@/lib/contracts/archive/log-request'
import { auditedStatement } from '../events/audited-statement'
import { instantSql } from '../../database/instant-sql'
import { logConditions } from './log-conditions'
import { newParameters } from './parameters'
import type { LogCursor } from './log-cursor'
import { duringProhibitionSql, noRelationshipSql } from './log-marks'
import type { LogScope } from './read-log-scope'

export type LogStatement = Readonly<{ text: string; parameters: readonly unknown[] }>

/**
 * The statement for a page of rows. It walks the client's events from the cursor and keeps those that are the newest of
 * their row, so that a page costs the same however deep it lies; only for these it goes through the rest of the row.
 *
 * @param actor Patient id of the one who reads
 */
export function logStatement(
  request: LogRequest,
  scope: LogScope,
  cursor: LogCursor | undefined,
  actor: string,
): LogStatement {
  const parameters = newParameters()
  const { add, values } = parameters
  const conditions = logConditions(request, scope, parameters)
  const matches = (e: string) =>
    `${e}.client_id = $1 and ${conditions.isShown(e)} and ${conditions.isAsked(e)}`
  const keyOf = (e: string) => (request.unfolded ? `${e}.sequence` : `${e}.row_key`)
  const isNewer = cursor?.side === 'newer'
  const beyond = cursor ? `and e.sequence ${isNewer ? '>' : '<'} ${add(cursor.beyond)}::bigint` : ''
  const reader = add(actor)
  const fact = (name: string) => `'${name}', h.facts ->> '${name}'`

  // Without its offset the search for a newer event of the row would at times be made for all rows at once.
  const heads = `select e.sequence, e.row_key, e.id, e.recorded, e.facts from audit_events e
    where ${matches('e')} ${beyond}
    and not exists (select from audit_events n where n.client_id = $1 and n.sequence > e.sequence
      and ${keyOf('n')} = ${keyOf('e')} and ${matches('n')} offset 0)
    order by e.sequence ${isNewer ? 'asc' : 'desc'} limit ${request.count + 1}`

  const whole = `select count(*)::int as events, min(m.recorded) as first,
      bool_or(${noRelationshipSql('m', conditions)}) as no_relationship,
      bool_or(${duringProhibitionSql('m', conditions)}) as during_prohibition
    from audit_events m where ${keyOf('m')} = ${keyOf('h')} and m.sequence <= h.sequence and ${matches('m')}`

  const documents = `select coalesce(json_agg(distinct named.id), '[]') from audit_events m, unnest(m.documents) as named(id)
    where ${keyOf('m')} = ${keyOf('h')} and m.sequence <= h.sequence and ${matches('m')}
    and h.facts ->> 'kind' <> 'refused'`

  const ofDirective = (moment: string) => `(select ${instantSql(moment)} from statements s
    where s.client_id = $1 and s.will_id = h.facts ->> 'will')`
  const ends = `s.kind in ('consent-withdrawn', 'prohibition-cancelled')`
  const directive = `case when h.facts ->> 'will' is not null then json_build_object('id', h.facts ->> 'will',
    'madeAt', ${ofDirective('min(s.made_at)')},
    'endedAt', ${ofDirective(`max(s.made_at) filter (where ${ends})`)}) end`

  const text = auditedStatement({
    found: `select h.sequence, json_build_object(
        'id', h.id, 'events', w.events, 'first', ${instantSql('w.first')}, 'last', ${instantSql('h.recorded')},
        ${['kind', 'operation', 'by', 'ground', 'statutoryGround', 'rule'].map(fact).join(', ')},
        ${['organisation', 'unit', 'register', 'serviceTask', 'capacity'].map(fact).join(', ')},
        'will', ${directive}, 'actor', ${actorSql('h', reader)},
        'actorName', case when ${reader} = $1 then h.facts ->> 'actorName' end,
        'documents', (${documents}),
        'noRelationship', w.no_relationship, 'duringProhibition', w.during_prohibition)::text as body
      from (${heads}) h cross join lateral (${whole}) w`,
    answer: `select sequence, body from found order by sequence desc`,
  })
  return { text, parameters: values }
}

/** Which of those who log in it was; null: an organisation. */
export function actorSql(e: string, reader: string): string {
  return `case ${e}.facts ->> 'actor' when ${reader}::text then 'reader' when $1 then 'client'
    else case when ${e}.facts ->> 'actor' is not null then 'representative' end end`
}
