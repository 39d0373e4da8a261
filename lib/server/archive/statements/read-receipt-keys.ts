import 'server-only'
import { archiveKeysSchema, type ArchiveKeys } from '@/lib/contracts/archive/receipt'
import { fail, ok, type Result } from '@/lib/domain/result'
import { readOpen } from '../http/read-open'
import { keptFor } from '../reference/kept-for'

/** The archive's public keys. Kept for a minute: a new key is published before it signs. */
export const readReceiptKeys = keptFor(60_000, fetchKeys)

async function fetchKeys(): Promise<Result<ArchiveKeys['keys'], 'archive-unavailable'>> {
  const answer = await readOpen(archiveKeysSchema, 'jwks', '/.well-known/jwks.json')
  return answer.ok ? ok(answer.value.keys) : fail('archive-unavailable', answer.reference)
}
