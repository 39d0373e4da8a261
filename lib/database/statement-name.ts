import { createHash } from 'node:crypto'

const names = new Map<string, string>()
/** Texts are written by us and few; this only bounds a mistake. */
const most = 2000

/** A short name that is the same for the same text of SQL, under which a connection keeps it prepared. */
export function statementName(text: string): string {
  const known = names.get(text)
  if (known) return known
  if (names.size >= most) names.clear()
  const name = `s${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
  names.set(text, name)
  return name
}
