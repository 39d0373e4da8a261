import type { LogRowDto } from '@/lib/contracts/portal/log'
import type { Whose } from '@/lib/contracts/portal/whose'
import type { Capacity } from '@/lib/domain/codes/capacities'

/** One who has acted for the client: as whom, and the first and the last time that the log tells of, ISO instants; null: of none. */
export type Representative = Readonly<{
  name: string
  capacity: Exclude<Capacity, 'self'>
  first: string | null
  last: string | null
}>

/**
 * Those who have acted for the client, as far as the reader may know: the client those whom the log names to her, one who acts for her
 * the own name alone. By the first time, the earliest first.
 *
 * @param rows those of the log that the reader sees
 */
export function representativesIn(
  rows: readonly Pick<LogRowDto, 'actor' | 'actorName' | 'capacity' | 'first' | 'last'>[],
  {
    actorName: reader,
    capacity: own,
    previewAs,
  }: Pick<Whose, 'actorName' | 'capacity' | 'previewAs'>,
): readonly Representative[] {
  const found = new Map<string, Representative>()
  const add = (one: Representative) => {
    const key = JSON.stringify([one.name, one.capacity])
    const known = found.get(key)
    found.set(key, {
      ...one,
      first: pick(known?.first, one.first, (a, b) => a < b),
      last: pick(known?.last, one.last, (a, b) => a > b),
    })
  }
  if (own !== 'self' && previewAs === null)
    add({ name: reader, capacity: own, first: null, last: null })
  for (const { actor, actorName, capacity, first, last } of rows) {
    if (capacity === null || capacity === 'self') continue
    const name = actor === 'reader' ? reader : own === 'self' ? actorName : null
    if (name !== null) add({ name, capacity, first, last })
  }
  return [...found.values()].toSorted((a, b) => ((a.first ?? '') < (b.first ?? '') ? -1 : 1))
}

function pick(
  a: string | null | undefined,
  b: string | null,
  before: (a: string, b: string) => boolean,
): string | null {
  if (!a || !b) return a ?? b
  return before(a, b) ? a : b
}
