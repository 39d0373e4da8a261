import type { Capacity } from '../codes/capacities'

type CapacityTraits = Readonly<{
  /** Sees as the client does. */
  seesAll: boolean
  /** For whom one acts. What is a minor's own is no matter of those who act for her (R5, C7). */
  actsFor: 'herself' | 'minor' | 'adult'
}>

/** What each capacity means for what one sees and may; rule book, section 2. A capacity without a row does not compile. */
const capacityTraits: Readonly<Record<Capacity, CapacityTraits>> = {
  self: { seesAll: true, actsFor: 'herself' },
  proxy: { seesAll: true, actsFor: 'adult' },
  guardian: { seesAll: false, actsFor: 'minor' },
  'information-right': { seesAll: false, actsFor: 'minor' },
}

const known: ReadonlyMap<string | null, CapacityTraits> = new Map(Object.entries(capacityTraits))

export function isKnownCapacity(capacity: Capacity | null): boolean {
  return known.has(capacity)
}

/** Whether one sees as the client does: what is hidden from guardians (V16), and rows without a document (L3). */
export function seesAsClient(capacity: Capacity | null): boolean {
  return known.get(capacity)?.seesAll === true
}

/** Whether one acts for a minor. Of a capacity that is not known it is taken that one does, for that sees least. */
export function actsForMinor(capacity: Capacity | null): boolean {
  return (known.get(capacity)?.actsFor ?? 'minor') === 'minor'
}
