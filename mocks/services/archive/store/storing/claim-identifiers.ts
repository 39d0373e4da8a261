import type { IncomingDocument } from './bundle/transaction'
import { binaryId } from './document-elements'
import type { SaveContext } from './save-context'
import { refuseEntry } from './storage-refused'

/**
 * Takes the document's identifiers for its client. An OID of a version or document that stands for another client's is
 * refused, so that one number never means two things.
 */
export async function claimIdentifiers(
  { trx, patientId }: SaveContext,
  document: IncomingDocument,
  id: string,
): Promise<void> {
  const client_id = patientId(document.hetu)
  const oids = [`set ${document.setOid}`, `version ${document.versionOid}`]
  const binaries = document.contents.map((_, index) => binaryId(id, index))
  const keys = [...oids, id, ...binaries].sort()
  await trx
    .insertInto('document_owners')
    .values(keys.map((key) => ({ key, client_id })))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  const foreign = await trx
    .selectFrom('document_owners')
    .select('key')
    .where('key', 'in', oids)
    .where('client_id', '<>', client_id)
    .executeTakeFirst()
  if (foreign) {
    const path = foreign.key.startsWith('set') ? 'identifier[0]' : 'masterIdentifier'
    refuseEntry(document.entry, path, 'duplicate-identifier', 'The identifier is in use already.')
  }
}
