import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { isInForce } from '@/lib/domain/calendar/is-in-force'
import type { Archive } from '../../archive'
import type { ArchiveTransaction } from '../../database/tables'
import { lookUpClaim } from '../../disclosure/look-up-claim'
import type { SystemCaller } from '../../protocol/callers/caller'

/** Into which register of another a caller may store for one client, besides its own. */
export type StoreAccess =
  | Readonly<{
      /** A bought service under way (D2): documents, in the client relationship that names the unit. */
      by: 'register-access'
      clientId: string
      controller: string
      serviceTask: string
      relationship: string
      unit: string
    }>
  | Readonly<{
      /** An agreement (D3): client relationships, matters and documents of one social service. */
      by: 'extensive-register-access'
      clientId: string
      controller: string
      socialService: string
    }>

/** What the claim of a caller opens for storing; null when it opens no register but its own. */
export async function storeAccessOf(
  archive: Archive,
  trx: ArchiveTransaction,
  caller: SystemCaller,
): Promise<StoreAccess | null> {
  const { claim } = caller
  if (!claim?.relationship) return null
  const { clientId, relationship, unit } = claim
  const { registerAccess } = (await lookUpClaim(archive, trx, caller, claim)).claim
  const [bought] = registerAccess
  if (bought) return { by: 'register-access', clientId, relationship, unit, ...bought }
  // The relationship may be the very thing that is to be stored, so the agreement is enough.
  const today = helsinkiDay(archive.clock())
  const agreement = archive.organisations
    .agreementsOf(caller.organisation)
    .find((each) => isInForce(each, today))
  if (!agreement) return null
  const { controller, socialService } = agreement
  return { by: 'extensive-register-access', clientId, controller, socialService }
}
