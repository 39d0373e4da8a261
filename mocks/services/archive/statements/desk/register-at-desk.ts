import type { Archive } from '../../archive'
import { recordAudit } from '../../log/events/audited-statement'
import type { ReceiptNames } from '../receipts/keep-receipt'
import type { SystemCaller } from '../../protocol/callers/caller'
import { registerIn, type Registered } from '../register-statement'
import type { StatementRequest } from '../statement-request'
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
  return atDesk(archive, caller, clientId, 'make-statement', async (desk) => {
    const registered: Registered = told
      ? await registerIn(archive, desk.trx, deskAuthor(archive, caller, desk, told, names), request)
      : { ok: false, refusal: 'not-allowed' }
    if (!registered.ok) {
      const entry = desk.entryFor('make-statement')
      await recordAudit(
        desk.trx,
        { ...entry, kind: 'refused', ground: 'none' },
        archive.clock(),
        [],
      )
    }
    return registered
  })
}
