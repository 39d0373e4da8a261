/** Leaves from `start` up to, and without, `end`. */
export type Range = Readonly<{ start: number; end: number }>

/** A complete subtree: 2^level leaves, the index-th of its level from the left. */
export type Place = Readonly<{ level: number; index: number }>

/** The subtrees whose hashes prove that leaf `index` is in the tree of `size` leaves, nearest first (RFC 9162, 2.1.3.1). */
export function inclusionRanges(index: number, size: number): Range[] {
  const ranges: Range[] = []
  let [start, end] = [0, size]
  while (end - start > 1) {
    const middle = start + splitOf(end - start)
    if (index < middle) {
      ranges.push({ start: middle, end })
      end = middle
    } else {
      ranges.push({ start, end: middle })
      start = middle
    }
  }
  return ranges.reverse()
}

/** The subtrees whose hashes prove that the first `first` leaves are the same in both trees (RFC 9162, 2.1.4.1). */
export function consistencyRanges(first: number, second: number): Range[] {
  const ranges: Range[] = []
  let [start, end] = [0, second]
  while (first !== end) {
    const middle = start + splitOf(end - start)
    if (first <= middle) {
      ranges.push({ start: middle, end })
      end = middle
    } else {
      ranges.push({ start, end: middle })
      start = middle
    }
  }
  // The old tree is a whole subtree of the new one: its hash is known to who asks.
  if (start > 0) ranges.push({ start, end })
  return ranges.reverse()
}

/** The complete subtrees that make up a range which begins where a tree of its size can begin, from the left. */
export function placesOf({ start, end }: Range): Place[] {
  const places: Place[] = []
  let at = start
  while (at < end) {
    const size = largestPower(end - at)
    const level = Math.log2(size)
    places.push({ level, index: at / size })
    at += size
  }
  return places
}

/** Where a tree of `count` leaves is divided: the largest power of two below. */
function splitOf(count: number): number {
  const power = largestPower(count)
  return power === count ? count / 2 : power
}

function largestPower(count: number): number {
  let power = 1
  while (power * 2 <= count) power *= 2
  return power
}
