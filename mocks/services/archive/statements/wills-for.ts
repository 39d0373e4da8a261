import type { Archive } from '../archive'
import { personEntry } from '../log/events/audit-entry'
import { recordAudit } from '../log/events/audited-statement'
import { willsAtDesk } from './desk/wills-at-desk'
import type { PersonCaller, SystemCaller } from '../protocol/callers/caller'
import type { WillHistory } from './find-wills'
import { knownWills } from './known-wills'

/**
 * The consents and prohibitions that a caller may know of, newest first, after the row in the log (L1): those in the compartment
 * of a person's token, at a desk those of its client.
 */
export async function willsFor(
  archive: Archive,
  caller: PersonCaller | SystemCaller,
): Promise<WillHistory[] | 'no-ground'> {
  if (caller.kind === 'system') return willsAtDesk(archive, caller)
  return archive.database.transaction().execute(async (trx) => {
    await recordAudit(trx, personEntry(caller, 'search-statements'), archive.clock(), [])
    return knownWills(trx, caller)
  })
}
