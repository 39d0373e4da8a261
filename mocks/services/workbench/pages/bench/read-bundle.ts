import { fail, ok, type Result } from '@/lib/domain/result'

/** Bytes of a transaction that the bench takes. */
const largest = 2_000_000

/** A transaction as it was written, and what it says. */
export type Written = Readonly<{ text: string; body: unknown }>
export type BundleFault = 'empty' | 'notJson' | 'tooLarge'

/** Reads a transaction that was written, or chosen as a file. A form sends each line end as two signs: they are one again. */
export async function readBundle(
  written: string,
  file?: unknown,
): Promise<Result<Written, BundleFault>> {
  const chosen = file instanceof File && file.size > 0 ? file : undefined
  const sent = written.replaceAll('\r\n', '\n')
  if ((chosen?.size ?? sent.length) > largest) return fail('tooLarge')
  const text = chosen ? await chosen.text() : sent
  if (text.trim() === '') return fail('empty')
  try {
    return ok({ text, body: JSON.parse(text) as unknown })
  } catch {
    return fail('notJson')
  }
}
