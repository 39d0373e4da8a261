import 'server-only'
import { ok, type Result } from '@/lib/domain/result'
import type { ArchiveIdentity } from './archive-identity'
import type { ArchiveFailure } from './failure'
import { callArchive } from './call-archive'

/**
 * The bytes of a part of a document.
 *
 * @param url as the DocumentReference names it, "Binary/<id>"
 * @param contentType what is expected; it is asked for as it is
 */
export async function readBinary(
  identity: ArchiveIdentity,
  url: string,
  contentType: string,
): Promise<Result<Buffer, ArchiveFailure>> {
  const answer = await callArchive(identity, { name: 'Binary', path: url, accept: contentType })
  return answer.ok ? ok(answer.value.body) : answer
}
