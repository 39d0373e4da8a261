import type { RetentionRun } from '@/lib/contracts/archive/retention'

/** So many are told of. */
export const mostRuns = 20

/**
 * The runs of several instances: one that was asked for has one id in all of them, and has ended when it has in each. One that an instance has not been told of, for
 * it was away then, has not.
 */
export function runsOfAll(lists: readonly (readonly RetentionRun[])[]): RetentionRun[] {
  const byId = groupBy(lists.flat(), ({ id }) => id)
  const isMissing = (list: readonly RetentionRun[], { id, askedAt }: RetentionRun) =>
    !list.some((run) => run.id === id) &&
    (list.length < mostRuns || (list.at(-1)?.askedAt ?? '') < askedAt)
  return byId
    .map((same): RetentionRun => {
      const first = same.reduce((one, other) => (other.askedAt < one.askedAt ? other : one))
      const ends = same.map(({ endedAt }) => endedAt)
      const isOpen =
        ends.includes(null) ||
        (first.askedBy !== null && lists.some((list) => isMissing(list, first)))
      const endedAt = isOpen ? null : (ends.toSorted().at(-1) ?? null)
      return { ...first, endedAt, counts: countsOfAll(same.flatMap(({ counts }) => counts)) }
    })
    .toSorted((one, other) => (one.askedAt < other.askedAt ? 1 : -1))
    .slice(0, mostRuns)
}

function countsOfAll(all: RetentionRun['counts']): RetentionRun['counts'] {
  const placeOf = ({ controller, serviceTask, keptBy }: (typeof all)[number]) =>
    [controller, serviceTask, keptBy].join(' ')
  return groupBy(all, placeOf)
    .map((same) => ({
      ...same[0],
      documents: same.reduce((sum, { documents }) => sum + documents, 0),
      versions: same.reduce((sum, { versions }) => sum + versions, 0),
    }))
    .toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
}

type Some<Item> = readonly [Item, ...Item[]]

function groupBy<Item>(all: readonly Item[], keyOf: (item: Item) => string): readonly Some<Item>[] {
  const groups = new Map<string, [Item, ...Item[]]>()
  for (const item of all) {
    const known = groups.get(keyOf(item))
    if (known) known.push(item)
    else groups.set(keyOf(item), [item])
  }
  return [...groups.values()]
}
