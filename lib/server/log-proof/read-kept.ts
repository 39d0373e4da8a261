import 'server-only'
import { findWitness, readWitness, witnessText } from '@/lib/domain/log/log-witness'
import { readHead } from '@/lib/proof/read-head'
import { readReceiptKeys } from '../archive/statements/read-receipt-keys'

/** The head as it was signed, in a file of its own or in a log that was saved as data. */
const signedHead = /"jws":\s*"([\w.-]{1,2000})"/

/**
 * What somebody has kept, as it stands in the address: a number copied off a printout, or a file that has it. A signed head
 * counts only if its signature holds. It names no one. "unreadable" when there is neither.
 */
export async function readKept(text: string): Promise<string> {
  const jws = signedHead.exec(text)?.[1]
  const witness = jws === undefined ? (readWitness(text) ?? findWitness(text)) : await headIn(jws)
  return witness ? witnessText(witness) : 'unreadable'
}

async function headIn(jws: string) {
  const keys = await readReceiptKeys()
  if (!keys.ok) return null
  const head = await readHead(jws, { keys: keys.value })
  return head.ok ? head.value : null
}
