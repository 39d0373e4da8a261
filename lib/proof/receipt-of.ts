import { receiptSchema, type Receipt } from '@/lib/contracts/archive/receipt'
import { decodeJwsPart } from './jws-part'

/** What a receipt says, without a look at its signature: for one that comes from the archive itself. Null: none. */
export function receiptOf(jws: string): Receipt | null {
  const [, payload = ''] = jws.split('.')
  return receiptSchema.safeParse(decodeJwsPart(payload)).data ?? null
}
