/**
 * Gives headings new levels, in the order they come: the first is 2, for the page has its own first heading, and none
 * is more than one step below the heading that it stands under. So a document whose levels skip still has an outline.
 */
export function shiftHeadings(): (level: number) => number {
  const open: number[] = []
  return (level) => {
    while ((open.at(-1) ?? 0) >= level) open.pop()
    open.push(level)
    return Math.min(open.length + 1, 6)
  }
}
