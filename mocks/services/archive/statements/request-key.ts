import { createHash } from 'node:crypto'
import { canonicalJson } from '../canonical-json'
import type { ArchiveTransaction } from '../database/tables'
import type { StatementAuthor } from './statement-author'

/** What an Idempotency-Key looks like. */
export const keyPattern = /^[A-Za-z0-9_\-.]{16,100}$/

export type SpentKey = Readonly<{ directiveId: string; isSame: boolean }>

/** What a request asks, so that another one under the same key is known. The preview and the names are no part of it. */
export function fingerprintOf(author: StatementAuthor, request: unknown): string {
  const { actor, capacity, channel, organisation, unit } = author
  const said = canonicalJson([actor, capacity, channel, organisation, unit, request])
  return createHash('sha256').update(said).digest('hex')
}

/** Idempotency: what an earlier request under this key was answered (C6). */
export async function findSpentKey(
  trx: ArchiveTransaction,
  { clientId, software }: StatementAuthor,
  key: string,
  fingerprint: string,
): Promise<SpentKey | undefined> {
  const row = await trx
    .selectFrom('statement_requests')
    .select(['will_id', 'fingerprint'])
    .where('client_id', '=', clientId)
    .where('software', '=', software)
    .where('idempotency_key', '=', key)
    .executeTakeFirst()
  return row && { directiveId: row.will_id, isSame: row.fingerprint === fingerprint }
}
