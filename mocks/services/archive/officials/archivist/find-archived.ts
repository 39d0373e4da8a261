import { sql, type Selectable, type SqlBool } from 'kysely'
import type { ArchiveDatabase, ArchiveTables, ArchiveTransaction } from '../../database/tables'
import { beginningOf } from '../../database/helsinki-sql'
import { splitKeys } from '../page-over-all'
import type { ArchiveFilters } from './archive-filters'

export type Place = Readonly<{ storedAt: string; id: string }>
export type Narrowed = Omit<ArchiveFilters, 'hetu' | 'identifier' | 'cursor'> &
  Readonly<{
    /** Whose documents; null: of all clients. */
    clientId: string | null
    /** Logical id, or OID of a version or of the document; null: any. */
    identifier: string | null
    after: Place | null
    /** These alone (`keyOf`); absent: all. */
    only?: readonly string[]
  }>

/** Documents of a register in their newest version, those stored last first; one more than asked for, to know whether there are more. */
export function findArchived(
  trx: ArchiveTransaction | ArchiveDatabase,
  controller: string,
  narrowed: Narrowed,
): Promise<readonly Selectable<ArchiveTables['documents']>[]> {
  const { clientId, identifier, after, storedBy, count } = narrowed
  const { types, serviceTasks, formats, statuses } = narrowed
  const { madeFrom, madeTo, storedFrom, storedTo, only } = narrowed
  const newest = sql<SqlBool>`not exists (select from documents n where n.client_id = d.client_id
    and n.set_oid = d.set_oid and n.version > d.version)`
  const isNamed = sql<SqlBool>`d.set_oid in (select v.set_oid from documents v where v.client_id = d.client_id
    and ${identifier} in (v.id, v.set_oid, v.version_oid))`
  let query = trx
    .selectFrom('documents as d')
    .selectAll()
    .where('d.controller_id', '=', controller)
    .where(newest)
    .orderBy('d.stored_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(count + 1)
  if (clientId !== null) query = query.where('d.client_id', '=', clientId)
  if (identifier !== null) query = query.where(isNamed)
  if (types.length > 0) query = query.where('d.type', 'in', types)
  if (serviceTasks.length > 0) query = query.where('d.service_task', 'in', serviceTasks)
  if (formats.length > 0) query = query.where(sql<SqlBool>`d.format = any(${formats}::text[])`)
  if (statuses.length > 0) query = query.where(sql<SqlBool>`d.status = any(${statuses}::text[])`)
  if (storedBy !== null) query = query.where('d.stored_by', '=', storedBy)
  if (madeFrom !== null) query = query.where('d.made_on', '>=', madeFrom)
  if (madeTo !== null) query = query.where('d.made_on', '<=', madeTo)
  if (storedFrom !== null) query = query.where('d.stored_at', '>=', beginningOf(storedFrom))
  if (storedTo !== null) query = query.where('d.stored_at', '<', beginningOf(storedTo, 1))
  if (after !== null) {
    const beyond = sql<SqlBool>`(d.stored_at, d.id) < (${after.storedAt}::timestamptz, ${after.id})`
    query = query.where(beyond)
  }
  if (only !== undefined) {
    const [clients, ids] = splitKeys(only)
    query = query.where(
      sql<SqlBool>`(d.client_id, d.id) in (select * from unnest(${clients}::text[], ${ids}::text[]))`,
    )
  }
  return query.execute()
}
