import type { Archive } from '../archive'
import { Away } from '../away'
import { purposeOf } from './contents'
import { objectName, openBytes, openKey } from './seal-content'

/** Where contents can lie. */
export type Places = Pick<Archive, 'contents' | 'replica'>

/** A row of `binaries` with where its bytes lie, as {@link contentColumns} reads it. */
export type StoredContent = Readonly<{
  client_id: string
  id: string
  content_type: string
  bytes: Uint8Array | null
  /** Of bytes that lie in the database and were left there, for a replica may have them. */
  row_version: string | null
  content: string | null
  object: string | null
  key_id: string | null
  sealed_key: Uint8Array | null
}>

const known = 'b.client_id, b.id, b.content_type, b.content, o.object, o.key_id, o.sealed_key'
const withBytes = `${known}, b.bytes, null as row_version`
const withoutBytes = `${known}, null::bytea as bytes, case when b.content is null then b.xmin::text end as row_version`

/** Of `binaries b`, joined by {@link contentJoin}; with the bytes, unless a replica is to be asked for them. */
export const contentColumns = ({ replica }: Pick<Places, 'replica'>): string =>
  replica ? withoutBytes : withBytes
export const contentJoin =
  'left join content_objects o on o.client_id = b.client_id and o.content = b.content'

/**
 * The bytes of a content, from the database, its replica or the store, whole and as they were stored. To be asked once the row of the log is committed (L1).
 * Throws {@link Away}.
 */
export async function fetchContent(
  { contents, replica }: Places,
  stored: StoredContent,
): Promise<Buffer> {
  const { client_id: clientId, bytes, row_version, content, object, key_id, sealed_key } = stored
  if (bytes) return Buffer.from(bytes)
  if (row_version !== null) {
    const found = await replica?.bytesOf({ ...stored, row_version })
    if (!found) throw new Away('contents', 'has gone')
    return Buffer.from(found)
  }
  if (!contents) throw new Away('contents', 'no store is named')
  if (content === null || object === null || key_id === null || sealed_key === null)
    throw new Away('contents', 'no object')
  const purpose = purposeOf(clientId, content)
  const sealed = await contents.objects.get(object)
  if (objectName(sealed) !== object) throw new Away('contents', 'not what was put there', true)
  const key = openKey(contents.sealing, purpose, { key_id, sealed_key })
  return Buffer.from(openBytes(key, purpose, sealed))
}
