import type { Archive } from '../../archive'
import { recordAudit } from '../../log/events/audited-statement'
import type { ArchiveTransaction } from '../../database/tables'
import type { SystemCaller } from '../../protocol/callers/caller'
import { findDirectives, type DirectiveHistory } from '../find-directives'
import { atDesk } from './at-desk'

/**
 * The consents and prohibitions that an organisation may know of at its desk: all but those on documents of other registers,
 * which would show that there are such.
 */
export async function directivesAtDesk(
  archive: Archive,
  caller: SystemCaller,
): Promise<DirectiveHistory[] | 'no-ground'> {
  if (!caller.claim) return 'no-ground'
  const { clientId } = caller.claim
  return atDesk(archive, caller, clientId, 'search-statements', async ({ trx, entryFor }) => {
    await recordAudit(trx, entryFor('search-statements'), archive.clock(), [])
    const own = await ownSets(trx, clientId, caller.organisation)
    const directives = await findDirectives(trx, clientId)
    return directives.filter(({ begun }) => begun.target_set === null || own.has(begun.target_set))
  })
}

/** The documents, through their versions, that lie in a register. */
export async function ownSets(
  trx: ArchiveTransaction,
  clientId: string,
  organisation: string,
): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom('documents')
    .select('set_oid')
    .distinct()
    .where('client_id', '=', clientId)
    .where('controller_id', '=', organisation)
    .execute()
  return new Set(rows.map(({ set_oid }) => set_oid))
}
