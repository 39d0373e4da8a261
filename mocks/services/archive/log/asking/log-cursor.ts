import { z } from 'zod'
import { openText, sealText } from '../../sealed-text'

const cursorSchema = z.object({
  clientId: z.string(),
  /** The page has the rows on this side of an event of the chain. */
  beyond: z.int(),
  side: z.enum(['older', 'newer']),
})
export type LogCursor = Readonly<z.infer<typeof cursorSchema>>

/** A place in a client's log (keyset pagination) as a text that means nothing outside: the sequence never leaves the archive in the open. */
export function sealLogCursor(keys: readonly Uint8Array[], cursor: LogCursor): string {
  return sealText(keys, `log ${cursor.clientId}`, JSON.stringify(cursor))
}

/** Undefined when the text is not ours, was changed, or was made for another client. */
export function openLogCursor(
  keys: readonly Uint8Array[],
  clientId: string,
  text: string,
): LogCursor | undefined {
  const opened = openText(keys, `log ${clientId}`, text)
  return opened === undefined ? undefined : cursorSchema.parse(JSON.parse(opened))
}
