/**
 * The numbers of the pages that a pager names: the first, the last, this one and its neighbours, in order. Null stands for those that are left out, never for a
 * single one.
 */
export function pagesAround(page: number, pages: number): readonly (number | null)[] {
  const named = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages)
  return [...new Set(named)].flatMap((number, at, all) => {
    const left = number - (all[at - 1] ?? 0) - 1
    if (left === 0) return [number]
    return [left === 1 ? number - 1 : null, number]
  })
}
