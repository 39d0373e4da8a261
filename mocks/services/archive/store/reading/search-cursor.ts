import { z } from 'zod'
import { searchFiltersSchema } from './search-filters'
import { openText, sealText } from '../../sealed-text'

const cursorSchema = z.object({
  /** Whose documents are searched. */
  clientId: z.string(),
  filters: searchFiltersSchema,
  /** The last row that was given: the next page begins after it. */
  after: z.object({ madeAt: z.string(), id: z.string() }),
})
export type SearchCursor = Readonly<z.infer<typeof cursorSchema>>

/**
 * A place in a search (keyset pagination), with its filters, as a text that means nothing outside: words one searched for may stand in a
 * link. It opens only for the caller and client for whom it was made.
 */
export function sealCursor(
  keys: readonly Uint8Array[],
  owner: string,
  cursor: SearchCursor,
): string {
  return sealText(keys, owner, JSON.stringify(cursor))
}

/** Undefined when the text is not ours, was changed, or was made for somebody else. */
export function openCursor(
  keys: readonly Uint8Array[],
  owner: string,
  text: string,
): SearchCursor | undefined {
  const opened = openText(keys, owner, text)
  if (opened === undefined) return undefined
  const cursor = cursorSchema.safeParse(JSON.parse(opened))
  return cursor.success ? cursor.data : undefined
}
