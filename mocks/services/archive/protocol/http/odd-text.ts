/**
 * What is asked for, so that the database can look for it: no text that is kept holds U+0000, which PostgreSQL refuses. It becomes the
 * replacement character, as octets that are no UTF-8 do, and so nothing is found.
 */
export function findable(text: string): string {
  return text.replaceAll('\u0000', '\ufffd')
}

/** Whether every text in a value out of JSON, keys too, can be kept as it is: it has no U+0000 and no half of a surrogate pair. */
export function isKeepable(value: unknown): boolean {
  if (typeof value === 'string') return !/\u0000|\p{Surrogate}/u.test(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, one]) => isKeepable(key) && isKeepable(one))
}

/** Whether a JSON text may hold one that can't be kept: they come only as escapes, which hardly any text has. */
export function mayBeUnkeepable(json: string): boolean {
  return /\\u(?:0000|d[89a-f])/i.test(json)
}
