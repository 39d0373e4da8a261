import { z } from 'zod'
import { qualityCounts } from '@/lib/contracts/archive/quality'

const counts = ['clients', ...qualityCounts] as const

/** What is counted of a unit and month, as it is in the database. */
const countedOf = Object.fromEntries(counts.map((name) => [name, z.int()] as const)) as Record<
  (typeof counts)[number],
  z.ZodInt
>
export const countedSchema = z.object({ unit: z.string(), month: z.string(), ...countedOf })
export type Counted = Readonly<z.infer<typeof countedSchema>>

/**
 * The counts of several instances as those of one: a client is in one of them, so each number is a sum. Only then is it small or not. In the order of the
 * database: the newest month first, and then by unit.
 */
export function addUp(all: readonly Counted[]): readonly Counted[] {
  const sums = new Map<string, Counted>()
  for (const each of all) {
    const place = `${each.month} ${each.unit}`
    const known = sums.get(place)
    sums.set(place, known ? sumOf(known, each) : each)
  }
  return [...sums.values()].toSorted(
    (one, other) => other.month.localeCompare(one.month) || (one.unit < other.unit ? -1 : 1),
  )
}

const sumOf = (one: Counted, other: Counted): Counted => {
  const summed = counts.map((name) => [name, one[name] + other[name]] as const)
  return { ...one, ...(Object.fromEntries(summed) as Record<(typeof counts)[number], number>) }
}
