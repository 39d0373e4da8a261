import { auditedStatement } from '../../log/events/audited-statement'
import { documentResourceSql } from './document-resource'
import type { SearchCursor } from './search-cursor'
import type { SearchFilters } from './search-filters'

export type SearchStatement = Readonly<{ text: string; parameters: readonly unknown[] }>

/**
 * The statement for a page of a search. Only what is asked for is written into it, for a plan that is kept must not
 * provide for filters that are absent: the page is cut out of the narrow table by its index before anything wide is
 * touched, so that a client with two thousand documents costs what one with twenty does.
 *
 * @param url address of the archive, for the entries' fullUrl
 * @param named whether the log names the documents that are found
 */
export function searchStatement(
  filters: SearchFilters,
  after: SearchCursor['after'] | undefined,
  url: string,
  named: boolean,
): SearchStatement {
  const { newestFirst, count, total } = filters
  const parameters: unknown[] = []
  const add = (value: unknown) => `$${parameters.push(value) + 5}`

  const order = newestFirst ? 'desc' : 'asc'
  const matches = conditions(filters, add).join(' and ')
  const beyond = after
    ? `and (d.made_at, d.id) ${newestFirst ? '<' : '>'} (${add(after.madeAt)}::timestamptz, ${add(after.id)}::text)`
    : ''
  const totalSql = total ? `(select count(*)::int from documents d where ${matches})` : 'null::int'
  const address = add(`${url}/fhir/DocumentReference/`)
  const text = auditedStatement({
    found: `select d.id, d.made_at, d.revision, d.updated_at, d.status,
      row_number() over (order by d.made_at ${order}, d.id ${order}) as position
      from documents d where ${matches} ${beyond}
      order by d.made_at ${order}, d.id ${order} limit ${count === 0 ? 0 : count + 1}`,
    documents: named ? 'id' : undefined,
    answer: `select
      (select string_agg('{"fullUrl":"' || ${address}::text || d.id || '","resource":'
        || ${documentResourceSql} || ',"search":{"mode":"match"}}', ',' order by d.position)
        from found d join document_bodies b on b.client_id = $1 and b.id = d.id
        where d.position <= ${count}) as entries,
      ${totalSql} as total,
      case when count(*) > ${count} then max(id) filter (where position = ${count}) end as last_id,
      max(made_at) filter (where position = ${count}) as last_at from found`,
  })
  return { text, parameters }
}

/** The conditions on `d` (documents), each with its parameters; $1 is the client. */
export function conditions(filters: SearchFilters, add: (value: unknown) => string): string[] {
  const oneOf = (column: string, values: readonly string[] | null) =>
    values ? [`${column} = any(${add(values)}::text[])`] : []
  const { from, to, words } = filters
  return [
    'd.client_id = $1',
    ...oneOf('d.id', filters.ids),
    ...oneOf('d.service_task', filters.serviceTasks),
    ...oneOf('d.social_service', filters.socialServices),
    ...oneOf('d.type', filters.types),
    ...oneOf('d.status', filters.statuses),
    ...oneOf('d.controller_id', filters.controllers),
    ...(from ? [`d.made_on >= ${add(from)}::date`] : []),
    ...(to ? [`d.made_on <= ${add(to)}::date`] : []),
    ...(words !== null
      ? [
          `exists (select 1 from document_bodies w where w.client_id = $1 and w.id = d.id
            and w.words @@ to_tsquery('simple', ${add(words)}::text))`,
        ]
      : []),
  ]
}
