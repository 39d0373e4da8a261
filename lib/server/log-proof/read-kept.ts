import 'server-only'
import { signedHeadSchema } from '@/lib/contracts/archive/log-proof'
import { readWitness, witnessText } from '@/lib/domain/log/log-witness'
import { readHead } from '@/lib/proof/read-head'
import { readReceiptKeys } from '../archive/will/read-receipt-keys'

/**
 * What somebody has kept from an earlier check, as it stands in the address: a number copied off a printout, or the file with
 * the signed head, whose signature is checked. It names no one. "unreadable" when it is neither.
 */
export async function readKept(text: string): Promise<string> {
  const witness = readWitness(text)
  if (witness) return witnessText(witness)
  const file = signedHeadSchema.safeParse(jsonIn(text))
  const keys = await readReceiptKeys()
  if (!file.success || !keys.ok) return 'unreadable'
  const head = await readHead(file.data.jws, { keys: keys.value })
  return head.ok ? witnessText(head.value) : 'unreadable'
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
