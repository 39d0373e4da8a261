const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/g
const colon = /[ \t\n\r]*:/y

/**
 * Whether an object of a JSON text has a key twice: one reader takes the first, and another the last, so what was looked at
 * here is not what another shows. However it is escaped.
 *
 * @param text well-formed JSON
 */
export function repeatsKey(text: string): boolean {
  const open: Set<string>[] = []
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === '{' || token === '[') open.push(new Set())
    else if (token === '}' || token === ']') open.pop()
    else if (isFollowedByColon(text, index + token.length)) {
      const keys = open.at(-1)
      const key = String(JSON.parse(token))
      if (keys?.has(key)) return true
      keys?.add(key)
    }
  }
  return false
}

/** A text before a colon is a key, and no other is. */
function isFollowedByColon(text: string, at: number): boolean {
  colon.lastIndex = at
  return colon.test(text)
}
