import type { ArchiveDatabase } from '../../database/tables'

/** Whose the document or Binary with this logical id is, for a caller whose token names no client. */
export async function locateClient(
  database: ArchiveDatabase,
  id: string,
): Promise<string | undefined> {
  const row = await database
    .selectFrom('document_owners')
    .select('client_id')
    .where('key', '=', id)
    .executeTakeFirst()
  return row?.client_id
}
