import type { Capacity } from '../codes/capacities'

/** How far one who looks in a capacity sees; rule book, section 2. A capacity without a row does not compile. */
const capacityTraits: Readonly<Record<Capacity, Readonly<{ seesAll: boolean }>>> = {
  self: { seesAll: true },
  proxy: { seesAll: true },
  guardian: { seesAll: false },
  'information-right': { seesAll: false },
}

const known: ReadonlyMap<string | null, Readonly<{ seesAll: boolean }>> = new Map(
  Object.entries(capacityTraits),
)

export function isKnownCapacity(capacity: Capacity | null): boolean {
  return known.has(capacity)
}

/** Whether one sees as the client does: what is hidden from guardians (V16), and rows without a document (L3). */
export function seesAsClient(capacity: Capacity | null): boolean {
  return known.get(capacity)?.seesAll === true
}
