/**
 * Titles that several things of a page have: who hears its links alone can tell these apart by a day, said after each of them. The same
 * thing twice is one.
 */
export function sameTitles(
  things: readonly Readonly<{ id: string; title: string }>[],
): ReadonlySet<string> {
  const idOf = new Map<string, string>()
  const several = new Set<string>()
  for (const { id, title } of things) {
    if ((idOf.get(title) ?? id) !== id) several.add(title)
    idOf.set(title, id)
  }
  return several
}
