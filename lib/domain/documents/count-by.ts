/** How many items have each value, in the order in which the values come first. */
export function countBy<Item, Value>(
  items: readonly Item[],
  valueOf: (item: Item) => Value,
): { value: Value; count: number }[] {
  const counts = new Map<Value, number>()
  for (const item of items) counts.set(valueOf(item), (counts.get(valueOf(item)) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count }))
}
