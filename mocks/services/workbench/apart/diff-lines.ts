/** A line of a comparison: of one, of the other, or of both. */
export type DiffLine = Readonly<
  | { mark: 'same' | 'changed'; one: string; other: string }
  | { mark: 'removed'; one: string; other: null }
  | { mark: 'added'; one: null; other: string }
>

/** So many pairs of lines are compared at the most. */
const most = 4_000_000

/**
 * Compares two texts line by line, by their longest common lines. Lines that were taken away and came in at one place stand beside each other as
 * changed. Undefined: too long to be compared.
 */
export function diffLines(
  one: readonly string[],
  other: readonly string[],
): readonly DiffLine[] | undefined {
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1
  let end = 0
  const room = Math.min(one.length, other.length) - start
  while (end < room && one.at(-1 - end) === other.at(-1 - end)) end += 1
  const middle = between(one.slice(start, one.length - end), other.slice(start, other.length - end))
  if (!middle) return undefined
  const same = (line: string): DiffLine => ({ mark: 'same', one: line, other: line })
  return [...one.slice(0, start).map(same), ...middle, ...one.slice(one.length - end).map(same)]
}

function between(one: readonly string[], other: readonly string[]): DiffLine[] | undefined {
  const width = other.length + 1
  if ((one.length + 1) * width > most) return undefined
  /** How many lines are common to what begins at a place of each. */
  const common = new Uint16Array((one.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  let gap = { removed: [] as string[], added: [] as string[] }
  const close = () => {
    lines.push(...pairs(gap.removed, gap.added))
    gap = { removed: [], added: [] }
  }
  while (i < one.length || j < other.length) {
    const [left, right] = [one[i], other[j]]
    if (left !== undefined && left === right) {
      close()
      lines.push({ mark: 'same', one: left, other: right })
      i += 1
      j += 1
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      gap.removed.push(left)
      i += 1
    } else if (right !== undefined) {
      gap.added.push(right)
      j += 1
    }
  }
  close()
  return lines
}

function pairs(removed: readonly string[], added: readonly string[]): DiffLine[] {
  const length = Math.max(removed.length, added.length)
  return Array.from({ length }, (_, index): DiffLine => {
    const [one, other] = [removed[index], added[index]]
    if (one === undefined) return { mark: 'added', one: null, other: other ?? '' }
    if (other === undefined) return { mark: 'removed', one, other: null }
    return { mark: 'changed', one, other }
  })
}
