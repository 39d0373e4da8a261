import type { Capacity, Channel } from '@/lib/domain/codes/capacities'
import { personEntry, type AuditEntry, type AuditOperation } from '../log/events/audit-entry'
import type { ReceiptNames } from './receipts/keep-receipt'
import type { PersonCaller } from '../protocol/callers/caller'
import type { StatementRow } from './find-directives'
import { isKnownIn } from './known-directives'
import type { AskedTarget } from './target'

/** Who makes a statement, through what, and the row that it leaves. */
export type StatementAuthor = Readonly<{
  clientId: string
  software: string
  /** Patient id; null at a desk, where it was said to an organisation. */
  actor: string | null
  capacity: Capacity
  /** The day on which the client turns 18. */
  adultFrom: string
  channel: Channel
  organisation: string | null
  unit: string | null
  /** Whether a statement must name the preview that was seen (C5). */
  mustPreview: boolean
  names: ReceiptNames
  /** Whether a prohibition may be about this: a document, or the register of shelters, that may not is as one that never was. */
  knowsTarget: (target: AskedTarget) => Promise<boolean>
  /** Whether a consent or prohibition, of which this is the beginning, may be known of, and so ended. */
  knowsDirective: (begun: StatementRow) => Promise<boolean>
  entryFor: (operation: AuditOperation) => AuditEntry
}>

/** A person in the portal, as her token has it. */
export function personAuthor(caller: PersonCaller, names: ReceiptNames): StatementAuthor {
  return {
    clientId: caller.patientId,
    software: caller.software,
    actor: caller.actorId,
    capacity: caller.capacity,
    adultFrom: caller.adultFrom,
    channel: 'portal',
    organisation: null,
    unit: null,
    mustPreview: true,
    names,
    // What she sees, the portal decides (V).
    knowsTarget: () => Promise.resolve(true),
    knowsDirective: (begun) => Promise.resolve(isKnownIn(caller.capacity, begun)),
    entryFor: (operation) => personEntry(caller, operation),
  }
}
