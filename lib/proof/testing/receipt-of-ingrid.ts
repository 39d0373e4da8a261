import type { Receipt } from '@/lib/contracts/archive/receipt'

/** A receipt as the archive makes it out. */
export const receiptOfIngrid: Receipt = {
  schema_version: 'ISO/IEC TS 27560:2023',
  record_id: 's1',
  iss: 'http://localhost:4010',
  iat: 1_795_000_000,
  pii_principal: { id: 'p1', name: 'Ingrid Sandvik' },
  event: {
    type: 'consent-given',
    time: '2026-11-21T10:51:00Z',
    will_id: 'w1',
    target: null,
    by: { id: 'p1', name: 'Ingrid Sandvik', capacity: 'self' },
    channel: 'portal',
    organisation: null,
  },
  privacy_notice: { id: 'kanta-information', version: '2' },
}
