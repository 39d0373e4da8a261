import type { Binary } from 'fhir/r4'
import { sql, type Kysely } from 'kysely'
import type { Archive } from '../../archive'
import {
  contentColumns,
  contentJoin,
  fetchContent,
  type StoredContent,
} from '../../contents/fetch-content'
import type { ArchiveTables, ArchiveTransaction } from '../../database/tables'
import { documentResourceSql } from '../../store/reading/document-resource'
import { alikeSql, namedAlike, type Named } from '../hidden-alike'
import type { UseEvent } from '../supervision/register-use'

/** A document of a register, as it is exported. */
export type ExportedDocument = Named & Readonly<{ resource: string }>

/** The next clients who have documents in a register, after one, in the order of their ids. */
export async function nextClients(
  trx: ArchiveTransaction,
  controller: string,
  after: string,
  count: number,
): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('documents')
    .select('client_id')
    .distinct()
    .where('controller_id', '=', controller)
    .where('client_id', '>', after)
    .orderBy('client_id')
    .limit(count)
    .execute()
  return rows.map(({ client_id: client }) => client)
}

/** The next clients who have a log, whoever's register they are in: the use of a register outlasts the documents in it. */
export async function nextLogged(
  trx: ArchiveTransaction,
  after: string,
  count: number,
): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('audit_chains')
    .select('client_id')
    .where('client_id', '>', after)
    .orderBy('client_id')
    .limit(count)
    .execute()
  return rows.map(({ client_id: client }) => client)
}

/** How many documents an export will hold, as of now. */
export async function countExported(
  database: Kysely<ArchiveTables>,
  controller: string,
  since: Date | null,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from documents
    where controller_id = ${controller}
      and (${since}::timestamptz is null or updated_at >= ${since}::timestamptz)`.execute(database)
  return rows[0]?.count ?? 0
}

/** The contents of a document, a Binary a line: read one document at a time, for a content may be large. */
export async function* contentLines(
  archive: Pick<Archive, 'database' | 'contents' | 'replica'>,
  { client_id: client, id }: ExportedDocument,
): AsyncGenerator<string, undefined> {
  const { rows } = await sql<StoredContent>`
    select ${sql.raw(contentColumns(archive))} from binaries b ${sql.raw(contentJoin)}
    where b.client_id = ${client} and b.document_id = ${id}`.execute(archive.database)
  for (const stored of rows) {
    const { id, content_type: contentType } = stored
    const data = (await fetchContent(archive, stored)).toString('base64')
    const binary: Binary = { resourceType: 'Binary', id, contentType, data }
    yield `${JSON.stringify(binary)}\n`
  }
  return undefined
}

/**
 * The documents of these clients in a register, in all versions, that are new or have changed since a moment; null: ever.
 *
 * @param days `partingDays`
 */
export async function exportedDocuments(
  trx: ArchiveTransaction,
  controller: string,
  clients: readonly string[],
  since: Date | null,
  days: readonly string[],
): Promise<readonly ExportedDocument[]> {
  const { rows } =
    await sql<ExportedDocument>`select d.client_id, d.id, ${sql.raw(documentResourceSql)} as resource,
      ${alikeSql(days)} as alike
    from documents d join document_bodies b on b.client_id = d.client_id and b.id = d.id
    where d.client_id = any(${clients}::text[]) and d.controller_id = ${controller}
      and (${since}::timestamptz is null or d.updated_at >= ${since}::timestamptz)
    order by d.client_id, d.set_oid, d.version`.execute(trx)
  return rows
}

/** The documents that events name. */
export function namedDocuments(
  trx: ArchiveTransaction,
  events: readonly Pick<UseEvent, 'client_id' | 'facts'>[],
  days: readonly string[],
): Promise<readonly Named[]> {
  const named = events.flatMap(({ client_id: client, facts: { documents } }) =>
    Array.isArray(documents) ? documents.map((id) => [client, String(id)] as const) : [],
  )
  return namedAlike(trx, days, named)
}

/** The use of a register in the data of these clients, oldest first, since a moment. */
export async function exportedEvents(
  trx: ArchiveTransaction,
  controller: string,
  clients: readonly string[],
  since: Date | null,
): Promise<
  readonly (Pick<UseEvent, 'client_id' | 'facts'> & {
    worker_id: string | null
    name: string | null
  })[]
> {
  const { rows } = await sql<
    Pick<UseEvent, 'client_id' | 'facts'> & { worker_id: string | null; name: string | null }
  >`select e.client_id, e.facts, w.worker_id, w.name from audit_events e
    left join acting_workers w on w.client_id = e.client_id and w.commitment = e.facts ->> 'worker'
      and w.organisation = ${controller}
    where e.client_id = any(${clients}::text[]) and (e.facts ->> 'register') = ${controller}
      and (e.facts ->> 'kind') in ('use', 'disclosure', 'maintenance') and cardinality(e.documents) > 0
      and (e.facts ->> 'operation') <> 'supervise-use'
      and (${since}::timestamptz is null or e.recorded >= ${since}::timestamptz)
    order by e.client_id, e.sequence`.execute(trx)
  return rows
}
