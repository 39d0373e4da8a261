import type { LogRequest } from '@/lib/contracts/archive/log-request'
import { auditedStatement } from '../events/audited-statement'
import { instantSql } from '../../database/instant-sql'
import { logConditions } from './log-conditions'
import { newParameters } from './parameters'
import { actorSql, type LogStatement } from './log-statement'
import type { LogScope } from './read-log-scope'

/**
 * The statement that counts the rows that may be told of, and those of them that are asked for.
 *
 * @param actor Patient id of the one who reads
 * @param since the day in Helsinki on which the twelve months begin
 */
export function summaryStatement(
  request: LogRequest,
  scope: LogScope,
  actor: string,
  since: string,
): LogStatement {
  const parameters = newParameters()
  const { isShown, isAsked } = logConditions(request, scope, parameters)
  const reader = parameters.add(actor)
  const begin = `(${parameters.add(since)}::date::timestamp at time zone 'Europe/Helsinki')`
  const text = auditedStatement({
    // First events become rows, then rows become counts: few enough to be gone through once for each list of choices.
    // A request may have come to documents of several service tasks: the row is found under each, and counted once (head).
    found: `select kind, organisation, ground, task, actor, asked, month, head, count(*)::int as rows, min(first) as first
      from (select kind, organisation, ground, task,
          first_value(actor) over whole as actor, bool_or(asked) over whole as asked, first,
          case when first_value(by) over whole <> 'system' and first_value(last) over whole >= ${begin}
            then to_char(first_value(last) over whole at time zone 'Europe/Helsinki', 'YYYY-MM') end as month,
          row_number() over whole = 1 as head
        from (select row_key, kind, organisation, ground, task, by, actor, bool_or(asked) as asked,
            min(recorded) as first, max(recorded) as last
          from (select e.row_key, e.recorded, e.facts ->> 'kind' as kind, e.facts ->> 'by' as by,
            e.facts ->> 'organisation' as organisation, e.facts ->> 'ground' as ground,
            e.facts ->> 'serviceTask' as task, ${actorSql('e', reader)} as actor,
            ${isAsked('e')} as asked
            from audit_events e where e.client_id = $1 and ${isShown('e')} offset 0) events
          group by row_key, kind, organisation, ground, task, by, actor) parts
        window whole as (partition by row_key order by last desc, task
          rows between unbounded preceding and unbounded following)) told
      group by kind, organisation, ground, task, actor, asked, month, head`,
    answer: `select json_build_object(
      'matching', (select coalesce(sum(rows), 0)::int from found where asked and head),
      'total', (select coalesce(sum(rows), 0)::int from found where head),
      'earliest', (select ${instantSql('min(first)')} from found),
      'organisations', (select coalesce(json_agg(json_build_object('value', organisation, 'rows', rows,
          'first', ${instantSql('first')}) order by rows desc, organisation), '[]')
        from (select organisation, sum(rows)::int as rows, min(first) as first from found
          where head and organisation is not null group by organisation) counted),
      'kinds', ${counted('kind', 'head')},
      'grounds', ${counted('ground', 'head')},
      'serviceTasks', ${counted('task', 'true')},
      'months', (select coalesce(json_agg(json_build_object('month', month, 'kind', kind,
          'organisation', organisation, 'actor', actor, 'rows', rows)), '[]')
        from (select month, kind, organisation, actor, sum(rows)::int as rows
          from found where head and month is not null group by 1, 2, 3, 4) counted))::text as body`,
  })
  return { text, parameters: parameters.values }
}

function counted(column: string, which: string): string {
  return `(select coalesce(json_agg(json_build_object('value', ${column}, 'rows', rows) order by ${column}), '[]')
    from (select ${column}, sum(rows)::int as rows from found where ${which} and ${column} is not null group by ${column}) counted)`
}
