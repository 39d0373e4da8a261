import { Away } from '../away'
import { purposeOf, type Contents } from './contents'
import { objectName, openBytes, openKey } from './seal-content'

/** A row of `binaries` with where its bytes lie, as {@link contentColumns} reads it. */
export type StoredContent = Readonly<{
  client_id: string
  content_type: string
  bytes: Uint8Array | null
  content: string | null
  object: string | null
  key_id: string | null
  sealed_key: Uint8Array | null
}>

/** Of `binaries b`, joined by {@link contentJoin}. */
export const contentColumns =
  'b.client_id, b.content_type, b.bytes, b.content, o.object, o.key_id, o.sealed_key'
export const contentJoin =
  'left join content_objects o on o.client_id = b.client_id and o.content = b.content'

/**
 * The bytes of a content, from the database or from the store, whole and as they were stored. To be asked once the row of the log is committed (L1).
 * Throws {@link Away}.
 */
export async function fetchContent(
  contents: Contents | undefined,
  { client_id: clientId, bytes, content, object, key_id, sealed_key }: StoredContent,
): Promise<Buffer> {
  if (bytes) return Buffer.from(bytes)
  if (!contents) throw new Away('contents', 'no store is named')
  if (content === null || object === null || key_id === null || sealed_key === null)
    throw new Away('contents', 'no object')
  const purpose = purposeOf(clientId, content)
  const sealed = await contents.objects.get(object)
  if (objectName(sealed) !== object) throw new Away('contents', 'not what was put there', true)
  const key = openKey(contents.sealing, purpose, { key_id, sealed_key })
  return Buffer.from(openBytes(key, purpose, sealed))
}
