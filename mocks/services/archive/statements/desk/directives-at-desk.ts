import type { Archive } from '../../archive'
import { recordAudit } from '../../log/events/audited-statement'
import type { ArchiveTransaction } from '../../database/tables'
import type { SystemCaller } from '../../protocol/callers/caller'
import { findDirectives, type DirectiveHistory, type StatementRow } from '../find-directives'
import { atDesk } from './at-desk'

/**
 * The consents and prohibitions that an organisation may know of at its desk: all but those on documents of other registers, or on
 * the register of shelters, which would show that there are such.
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
    const isKnown = isKnownAtDesk(archive, caller, own)
    return directives.filter(({ begun }) => isKnown(begun))
  })
}

/** @param own the documents in the organisation's register */
export function isKnownAtDesk(archive: Archive, caller: SystemCaller, own: ReadonlySet<string>) {
  return ({ target_set: set, target_controller: controller }: StatementRow): boolean =>
    (set === null || own.has(set)) && knowsController(archive, caller, controller)
}

/** The register of shelters is to all desks but those of shelters one of which nothing is told (V03); no consent opens it either. */
export function knowsController(
  { config, organisations }: Archive,
  { organisation }: SystemCaller,
  controller: string | null,
): boolean {
  if (controller === null || !config.shelterControllers.has(controller)) return true
  const handles = organisations.agreementsOf(organisation).map((agreement) => agreement.controller)
  return [organisation, ...handles].includes(controller)
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
