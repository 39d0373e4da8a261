import type { Capacity } from '@/lib/domain/codes/capacities'
import type { ConsentBy } from './decide-disclosure'

const consentIn: Readonly<Record<Capacity, ConsentBy>> = {
  self: 'client',
  proxy: 'client',
  guardian: 'guardian',
  'information-right': 'guardian',
}
const known: ReadonlyMap<string, ConsentBy> = new Map(Object.entries(consentIn))

/** Whose a consent is that one gives in a capacity: only a guardian's opens less than all (C7), as does one that is not known. */
export const consentBy = (capacity: string): ConsentBy => known.get(capacity) ?? 'guardian'
