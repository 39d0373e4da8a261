import type { PublishedKey } from './read-signed'
import { verifyReceipt, type ReceiptVerdict } from './verify-receipt'

/** A receipt is about a kilobyte; what is far longer is none. In characters. */
const longest = 50_000

/** What came of a check: as {@link verifyReceipt} says, or there was nothing, or too much, to check. */
export type ReceiptCheck = ReceiptVerdict | Readonly<{ state: 'empty' | 'too-long' }>

/** Checks what a form holds: the file, or else the text that was pasted. */
export async function checkReceipt(
  form: FormData,
  keys: readonly PublishedKey[],
): Promise<ReceiptCheck> {
  const file = form.get('file')
  const pasted = form.get('text')
  const chosen = file instanceof Blob && file.size > 0 ? file : null
  if (chosen && chosen.size > longest) return { state: 'too-long' }
  const text = chosen ? await chosen.text() : typeof pasted === 'string' ? pasted : ''
  if (text.trim() === '') return { state: 'empty' }
  return text.length > longest ? { state: 'too-long' } : verifyReceipt(text, keys)
}
