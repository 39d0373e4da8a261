import { sql } from 'kysely'
import type { ArchiveDatabase } from '../database/tables'
import type { Instances } from './instances-config'

/** The directory is not that of the database, or the database is not one of the instances. */
export class UnfitDirectory extends Error {}

/**
 * A client is never in two instances: where somebody lies who belongs elsewhere by the directory, the archive does not begin.
 *
 * @throws UnfitDirectory
 */
export async function requireOwnClients(
  database: ArchiveDatabase,
  { self, directory }: Instances,
): Promise<void> {
  const own = directory.slots.filter((each) => each.in === self || each.in === null)
  const hex = (slot: number) => slot.toString(16).padStart(3, '0')
  const { rows } = await sql<{ strangers: boolean }>`select exists (
      select from (select client_id from audit_chains union all select client_id from clients) known
      where not exists (
        select from unnest(${own.map(({ from }) => hex(from))}::text[], ${own.map(({ to }) => hex(to))}::text[])
          as slot (low, high)
        where left(known.client_id, 3) collate "C" between slot.low and slot.high)
    ) as strangers`.execute(database)
  if (rows[0]?.strangers)
    throw new UnfitDirectory('clients lie in this database who belong to another instance')
}
