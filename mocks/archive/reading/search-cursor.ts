import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { searchFiltersSchema } from './search-filters'

const cursorSchema = z.object({
  /** Whose documents are searched. */
  clientId: z.string(),
  filters: searchFiltersSchema,
  /** The last row that was given: the next page begins after it. */
  after: z.object({ madeAt: z.string(), id: z.string() }),
})
export type SearchCursor = Readonly<z.infer<typeof cursorSchema>>

const algorithm = 'aes-256-gcm'

/**
 * A place in a search, with its filters, as a text that means nothing outside: words one searched for may stand in a
 * link. It opens only for the caller and client for whom it was made.
 */
export function sealCursor(key: Uint8Array, owner: string, cursor: SearchCursor): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(cursor)), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Undefined when the text is not ours, was changed, or was made for somebody else. */
export function openCursor(key: Uint8Array, owner: string, text: string): SearchCursor | undefined {
  try {
    const bytes = Buffer.from(text, 'base64url')
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, 12))
    decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(12, 28))
    const opened = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
    return cursorSchema.parse(JSON.parse(opened.toString('utf8')))
  } catch {
    return undefined
  }
}
