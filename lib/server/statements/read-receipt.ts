import 'server-only'
import type { Receipt } from '@/lib/contracts/archive/receipt'
import type { Whose } from '@/lib/contracts/portal/whose'
import { ok, type Result } from '@/lib/domain/result'
import { receiptOf } from '@/lib/proof/receipt-of'
import { archiveUnavailable, type ArchiveFailure } from '../archive/failure'
import type { ReferenceData } from '../archive/reference/reference-data'
import { readReceiptSigned } from '../archive/statements/read-receipt'
import { whoAsks } from '../asking/who-asks'
import { whoseData } from '../asking/whose-data'
import { foundNothing } from '../found-nothing'
import { requireInformed, type NotInformed } from '../informed/require-informed'
import { readSeen, type Seen } from './read-seen'
import { hasReceipt, hasReceiptOfConfirmation } from './statement-dtos'

export type ReceiptFailure = NotInformed | ArchiveFailure

export type SignedReceipt = Readonly<{
  whose: Whose
  receipt: Receipt
  /** As the archive signed it: a compact JWS. */
  jws: string
  /** The same as an SD-JWT VC. */
  credential: string
  reference: ReferenceData
}>

/** The receipt of a statement, if this actor may have it (R5, V03); any other is `not-found`, like one that never was. */
export async function readReceipt(
  handle: string,
  statementId: string,
  now = new Date(),
): Promise<Result<SignedReceipt, ReceiptFailure>> {
  const asker = await whoAsks(handle)
  const informed = await requireInformed(asker.actor, now)
  if (!informed.ok) return informed
  const seen = await readSeen(asker, informed.value, now)
  if (!seen.ok) return seen
  if (!mayHave(statementId, seen.value)) return foundNothing('statement')

  const signed = await readReceiptSigned(asker, statementId)
  if (!signed.ok) return signed
  const receipt = receiptOf(signed.value.jws)
  if (!receipt) return archiveUnavailable('Consent/$receipt', { reason: 'NO_RECEIPT' })
  const { reference } = seen.value
  return ok({ whose: whoseData(asker, now), receipt, ...signed.value, reference })
}

function mayHave(id: string, seen: Seen): boolean {
  const { directives, received } = seen
  return (
    received.some((one) => one.id === id && hasReceiptOfConfirmation(one, seen)) ||
    directives.some(({ directive, target }) =>
      directive.statements.some((one) => one.id === id && hasReceipt(one, target, seen)),
    )
  )
}
