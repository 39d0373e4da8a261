import type { IncomingDocument, IncomingMatter, IncomingRelationship } from './bundle/transaction'
import { binaryId } from './document-elements'
import type { SaveContext } from './save-context'
import { refuseEntry } from './storage-refused'

/** The same whoever's the other is, the client's or a stranger's, in whichever register. */
export const inUse = 'The identifier is in use already.'

/** Takes the identifier of a matter or of a client relationship for its client. One that stands for another client's is refused. */
export async function claimOid(
  { trx, patientId }: SaveContext,
  kind: 'matter' | 'relationship',
  { entry, oid, hetu }: Pick<IncomingMatter | IncomingRelationship, 'entry' | 'oid' | 'hetu'>,
): Promise<void> {
  const [client_id, key] = [patientId(hetu), `${kind} ${oid}`]
  await trx
    .insertInto('document_owners')
    .values({ key, client_id })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  const owner = await trx
    .selectFrom('document_owners')
    .select('client_id')
    .where('key', '=', key)
    .executeTakeFirst()
  if (owner?.client_id !== client_id)
    refuseEntry(entry, 'identifier[0]', 'duplicate-identifier', inUse)
}

/**
 * Takes the document's identifiers for its client. An OID of a version or document that stands for another client's is
 * refused, so that one number never means two things; and so is one of a document that is no longer kept.
 *
 * @param isFirst it is the first version of its document
 */
export async function claimIdentifiers(
  { trx, patientId }: SaveContext,
  document: IncomingDocument,
  id: string,
  isFirst: boolean,
): Promise<void> {
  const client_id = patientId(document.hetu)
  const oids = [`set ${document.setOid}`, `version ${document.versionOid}`]
  const binaries = document.contents.map((_, index) => binaryId(id, index))
  const keys = [...oids, id, ...binaries].sort()
  const taken = await trx
    .insertInto('document_owners')
    .values(keys.map((key) => ({ key, client_id })))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .execute()
  const foreign = await trx
    .selectFrom('document_owners')
    .select('key')
    .where('key', 'in', oids)
    .where('client_id', '<>', client_id)
    .executeTakeFirst()
  const refuse = (path: string) => refuseEntry(document.entry, path, 'duplicate-identifier', inUse)
  if (foreign) refuse(foreign.key.startsWith('set') ? 'identifier[0]' : 'masterIdentifier')
  // It was stored once and is not there any more: its time of keeping is over (A10).
  const isNew = (key: string) => taken.some((row) => row.key === key)
  if (!isNew(`version ${document.versionOid}`)) refuse('masterIdentifier')
  if (isFirst && !isNew(`set ${document.setOid}`)) refuse('identifier[0]')
}
