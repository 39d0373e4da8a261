import type { ArchiveDatabase } from '../database/tables'

const oidPattern = /^urn:oid:([0-9]+(?:\.[0-9]+)+)$/

/**
 * Whose document an identifier stands for: that of a version or of the document through all its versions, as "urn:oid:…", or a
 * logical id. Undefined when it stands for none.
 *
 * @param onlyInvented of nobody who may live
 */
export async function findOwner(
  database: ArchiveDatabase,
  identifier: string,
  onlyInvented = false,
): Promise<string | undefined> {
  const [, oid] = oidPattern.exec(identifier) ?? []
  const keys = oid === undefined ? [identifier] : [`version ${oid}`, `set ${oid}`]
  const row = await database
    .selectFrom('document_owners')
    .select('client_id')
    .where('key', 'in', keys)
    .$if(onlyInvented, (query) =>
      query.where('client_id', 'in', (eb) =>
        eb.selectFrom('clients').select('clients.client_id').where('invented', '=', true),
      ),
    )
    .executeTakeFirst()
  return row?.client_id
}

/** An OID without its "urn:oid:", or the logical id as it is. */
export function bareIdentifier(identifier: string): string {
  return oidPattern.exec(identifier)?.[1] ?? identifier
}
