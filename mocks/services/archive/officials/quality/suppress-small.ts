import type { QualityRow } from '@/lib/contracts/archive/quality'
import type { Counted } from './counted'

/** Fewer than so many may point at somebody. */
const least = 5

const isSmall = (count: number) => count > 0 && count < least

/**
 * Takes away what may point at somebody: all of a row of fewer than five clients, and a count under five, also when it is what is
 * left of the documents.
 */
export function suppressSmall({ clients, ...counted }: Counted): QualityRow {
  const { unit, month, documents, corrections } = counted
  const told = (count: number) =>
    clients < least || isSmall(count) || isSmall(documents - count) ? null : count
  const alone = (count: number) => (clients < least || isSmall(count) ? null : count)
  return {
    unit,
    month,
    documents: alone(documents),
    withRelationship: told(counted.withRelationship),
    withMatter: told(counted.withMatter),
    structured: told(counted.structured),
    storedLate: told(counted.storedLate),
    delayed: told(counted.delayed),
    specialContent: told(counted.specialContent),
    hiddenFromGuardians: told(counted.hiddenFromGuardians),
    annulled: told(counted.annulled),
    corrections: alone(corrections),
  }
}
