import type { Archive } from '../archive'
import type { AuditEntry } from '../audit/audit-entry'
import { auditedStatement, runAudited } from '../audit/audited-statement'
import { documentResourceSql } from './document-resource'
import type { SearchCursor } from './search-cursor'
import type { SearchFilters } from './search-filters'

export type FoundDocuments = Readonly<{
  /** Entries of a Bundle as JSON text, separated by commas; empty when nothing was found. */
  entries: string
  total: number | null
  /** Where the next page begins; null on the last page. */
  after: SearchCursor['after'] | null
}>

type Row = { entries: string | null; total: number | null; last_id: string | null; last_at: string }
type Shape = Pick<SearchFilters, 'newestFirst' | 'total'> & { words: boolean; named: boolean }

const matches = `d.client_id = $1
  and ($6::text[] is null or d.id = any($6))
  and ($7::text[] is null or d.service_task = any($7))
  and ($8::text[] is null or d.social_service = any($8))
  and ($9::text[] is null or d.type = any($9))
  and ($10::text[] is null or d.controller_id = any($10))
  and ($11::date is null or d.made_on >= $11)
  and ($12::date is null or d.made_on <= $12)`

/**
 * One statement for each shape of search, so that a connection prepares a handful. The page is cut out of the narrow
 * table by its index before anything wide is touched: a client with two thousand documents costs what one with twenty
 * does. $17 is the address of the archive.
 */
function statement({ newestFirst, total, words, named }: Shape): string {
  const order = newestFirst ? 'desc' : 'asc'
  const beyond = newestFirst ? '<' : '>'
  const wordsMatch = words
    ? `and exists (select 1 from document_bodies w where w.client_id = $1 and w.id = d.id
        and w.words @@ to_tsquery('simple', $13::text))`
    : 'and $13::text is null'
  const count = `(select count(*)::int from documents d where ${matches} ${wordsMatch})`
  return auditedStatement({
    found: `select d.id, d.made_at, d.revision, d.updated_at, d.status,
      row_number() over (order by d.made_at ${order}, d.id ${order}) as position
      from documents d where ${matches} ${wordsMatch}
      and ($14::timestamptz is null or (d.made_at, d.id) ${beyond} ($14, $15::text))
      order by d.made_at ${order}, d.id ${order} limit $16::int + 1`,
    documents: named ? 'id' : undefined,
    answer: `select
      (select string_agg('{"fullUrl":"' || $17 || '/fhir/DocumentReference/' || d.id || '","resource":'
        || ${documentResourceSql} || ',"search":{"mode":"match"}}', ',' order by d.position)
        from found d join document_bodies b on b.client_id = $1 and b.id = d.id
        where d.position <= $16) as entries,
      ${total ? count : 'null::int'} as total,
      case when count(*) > $16 then max(id) filter (where position = $16) end as last_id,
      max(made_at) filter (where position = $16) as last_at from found`,
  })
}

const statements = new Map<string, string>()

function statementFor(shape: Shape): string {
  const key = Object.values(shape).join()
  const known = statements.get(key) ?? statement(shape)
  statements.set(key, known)
  return known
}

/**
 * A page of a client's documents, with its row in the log. The documents are named there when the caller asked for
 * them by id, or `named` says so: a portal's list holds what the portal does not show, and must not be betrayed (L3).
 */
export async function findDocuments(
  archive: Archive,
  entry: AuditEntry,
  filters: SearchFilters,
  after: SearchCursor['after'] | undefined,
  named: boolean,
): Promise<FoundDocuments> {
  const { newestFirst, total, words } = filters
  const shape = { newestFirst, total, words: words !== null, named: named || filters.ids !== null }
  const [row] = await runAudited<Row>(
    archive.database,
    statementFor(shape),
    entry,
    archive.clock(),
    [
      filters.ids,
      filters.serviceTasks,
      filters.socialServices,
      filters.types,
      filters.controllers,
      filters.from,
      filters.to,
      words,
      after?.madeAt ?? null,
      after?.id ?? null,
      filters.count,
      archive.config.url,
    ],
  )
  const id = row?.last_id ?? null
  return {
    entries: row?.entries ?? '',
    total: row?.total ?? null,
    after: row && id !== null ? { id, madeAt: new Date(row.last_at).toISOString() } : null,
  }
}
