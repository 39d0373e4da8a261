/** Elements that hold nothing but certain others, and no words: elsewhere a browser would move what stands in them. */
const holders: Readonly<Record<string, readonly string[]>> = {
  table: ['caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr'],
  thead: ['tr'],
  tbody: ['tr'],
  tfoot: ['tr'],
  tr: ['th', 'td'],
  colgroup: ['col'],
  ul: ['li'],
  ol: ['li'],
  menu: ['li'],
  dl: ['dt', 'dd'],
}
const held = new Set(Object.values(holders).flat())

/** What may stand directly in an element; undefined: anything, words too. */
export function childrenOf(element: string): readonly string[] | undefined {
  return Object.hasOwn(holders, element) ? holders[element] : undefined
}

/** Where an element may stand directly; undefined: anywhere that {@link childrenOf} lets it. */
export function parentsOf(element: string): readonly string[] | undefined {
  if (!held.has(element)) return undefined
  return Object.keys(holders).filter((parent) => holders[parent]?.includes(element))
}
