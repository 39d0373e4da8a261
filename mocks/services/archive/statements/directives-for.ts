import type { Archive } from '../archive'
import { personEntry } from '../log/events/audit-entry'
import { recordAudit } from '../log/events/audited-statement'
import { directivesAtDesk } from './desk/directives-at-desk'
import type { PersonCaller, SystemCaller } from '../protocol/callers/caller'
import type { DirectiveHistory } from './find-directives'
import { knownDirectives } from './known-directives'

/**
 * The consents and prohibitions that a caller may know of, newest first, after the row in the log (L1): those in the compartment
 * of a person's token, at a desk those of its client.
 */
export async function directivesFor(
  archive: Archive,
  caller: PersonCaller | SystemCaller,
): Promise<DirectiveHistory[] | 'no-ground'> {
  if (caller.kind === 'system') return directivesAtDesk(archive, caller)
  return archive.database.transaction().execute(async (trx) => {
    await recordAudit(trx, personEntry(caller, 'search-statements'), archive.clock(), [])
    return knownDirectives(trx, caller)
  })
}
