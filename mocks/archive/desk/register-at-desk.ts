import type { Archive } from '../archive'
import type { ReceiptNames } from '../receipts/keep-receipt'
import type { SystemCaller } from '../tokens/caller'
import { registerIn, type Registered } from '../will/register-statement'
import type { StatementRequest } from '../will/statement-request'
import { atDesk } from './at-desk'
import { deskAuthor, type Told } from './desk-author'

export type StatedAtDesk = Readonly<{ clientId: string; told: Told | null; names: ReceiptNames }>

/** Registers what a client has stated at a desk. I2 holds as it does in the portal; a preview is not asked for. */
export function registerAtDesk(
  archive: Archive,
  caller: SystemCaller,
  { clientId, told, names }: StatedAtDesk,
  request: StatementRequest,
): Promise<Registered | 'no-ground'> {
  return atDesk(archive, caller, clientId, 'search-statements', async (desk) => {
    if (!told) return { ok: false, refusal: 'not-allowed' }
    return registerIn(archive, desk.trx, deskAuthor(caller, desk, told, names), request)
  })
}
