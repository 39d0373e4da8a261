import type { Receipt } from '@/lib/contracts/archive/receipt'
import { canonical } from '@/lib/contracts/archive/systems'
import type { Capacity, Channel } from '@/lib/domain/codes/capacities'
import type { ReceiptNames } from '../receipts/keep-receipt'
import type { ReceivedRow } from './confirmation-resource'

/** What the receipt of a confirmation says (I1). */
export function receiptOfConfirmation(url: string, row: ReceivedRow, names: ReceiptNames): Receipt {
  return {
    schema_version: 'ISO/IEC TS 27560:2023',
    record_id: row.id,
    iss: url,
    iat: Math.floor(row.received_at.getTime() / 1000),
    pii_principal: { id: row.client_id, name: names.client },
    event: {
      type: 'information-received',
      time: row.received_at.toISOString(),
      will_id: null,
      target: null,
      by: { id: row.actor_id, name: names.actor, capacity: row.capacity as Capacity },
      channel: row.channel as Channel,
      organisation: row.organisation,
    },
    privacy_notice: { id: canonical.kantaInformation, version: row.version },
  }
}
