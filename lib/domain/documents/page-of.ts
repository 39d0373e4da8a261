export type Page<Item> = Readonly<{
  items: readonly Item[]
  total: number
  /** From 1. */
  page: number
  /** At least 1, also when there is nothing. */
  pages: number
}>

/** One page of a list. A page past the end becomes the last one, one before the start the first. */
export function pageOf<Item>(items: readonly Item[], page: number, size: number): Page<Item> {
  const pages = Math.max(1, Math.ceil(items.length / size))
  const current = Math.min(Math.max(1, Math.trunc(page) || 1), pages)
  const first = (current - 1) * size
  return { items: items.slice(first, first + size), total: items.length, page: current, pages }
}
