import type { Capacity, Channel } from '@/lib/domain/codes/capacities'
import type { ReceiptNames } from '../receipts/keep-receipt'
import type { Archive } from '../../archive'
import type { SystemCaller } from '../../protocol/callers/caller'
import type { StatementAuthor } from '../statement-author'
import type { Desk } from './at-desk'
import { isKnownAtDesk, knowsController, ownSets } from './directives-at-desk'

/** How something was said at a desk: orally or in writing, by the client herself or by one who acts for her. */
export type Told = Readonly<{ channel: Exclude<Channel, 'portal'>; capacity: Capacity }>

/** A statement that the client, or one who acts for her, has made to an organisation. It needs no preview. */
export function deskAuthor(
  archive: Archive,
  caller: SystemCaller,
  { trx, claim, knows, entryFor }: Desk,
  { channel, capacity }: Told,
  names: ReceiptNames,
): StatementAuthor {
  const { software, organisation } = caller
  return {
    clientId: claim.clientId,
    software,
    actor: null,
    capacity,
    adultFrom: claim.adultFrom,
    channel,
    organisation,
    unit: claim.unit,
    mustPreview: false,
    names,
    knowsTarget: async ({ document, controller }) =>
      knowsController(archive, caller, controller) &&
      (document === null || (await knows(document))),
    knowsDirective: async (begun) =>
      isKnownAtDesk(archive, caller, await ownSets(trx, claim.clientId, organisation))(begun),
    entryFor,
  }
}
