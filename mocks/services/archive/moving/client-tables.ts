import { sql } from 'kysely'
import type { ArchiveDatabase } from '../database/tables'

/** A table with rows of clients; `columns`: those that are written, `all`: with those that the database derives. */
export type ClientTable = Readonly<{
  name: string
  columns: readonly string[]
  all: readonly string[]
}>

/** What says where in the tree of an instance a row or a mark was sealed: it stays, as leaves that are accounted for, and is sealed anew where she goes. */
export const ofTree: readonly string[] = ['sealed_events', 'log_marks', 'log_seals', 'log_unsealed']
/** Joint tests lie in the instance that leads, whoever their client is. */
const ofLead: readonly string[] = ['joint_tests']
/** Told again in the worst case, as every note may be; background work takes from them at any moment, so they are not compared. */
export const ofNotes: readonly string[] = [
  'notes',
  'document_notes',
  'opening_notes',
  'lifted_notes',
  'asked_again',
]

/** Every table that names a client, by the catalogue: one that comes with a later script is moved too. */
export async function clientTables(database: ArchiveDatabase): Promise<readonly ClientTable[]> {
  const { rows } = await sql<ClientTable>`
    select c.relname as name,
      json_agg(a.attname order by a.attname) filter (where a.attgenerated = '') as columns,
      json_agg(a.attname order by a.attname) as all
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'client_id' and not k.attisdropped)
    group by c.relname order by c.relname`.execute(database)
  return rows.filter(({ name }) => !ofTree.includes(name) && !ofLead.includes(name))
}
