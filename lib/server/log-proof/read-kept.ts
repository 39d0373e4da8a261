import 'server-only'
import { keptHead, witnessText } from '@/lib/domain/log/log-witness'
import { readHead } from '@/lib/proof/read-head'
import { readReceiptKeys } from '../archive/statements/read-receipt-keys'

/** In the place of what somebody has kept: its signature can’t be looked at now. */
export const notNow = 'not-now'

/**
 * What somebody has kept, as it stands in the address: a number copied off a printout, or a file that has it. A signed head
 * counts only if its signature holds. It names no one. "unreadable" when there is neither, and {@link notNow} when the archive’s keys can’t be had.
 */
export async function readKept(text: string): Promise<string> {
  const head = keptHead(text)
  if (head === null) return 'unreadable'
  return 'jws' in head ? headIn(head.jws) : head.value
}

async function headIn(jws: string): Promise<string> {
  const keys = await readReceiptKeys()
  if (!keys.ok) return notNow
  const head = await readHead(jws, { keys: keys.value })
  return head.ok ? witnessText(head.value) : 'unreadable'
}
