import type { Capacity } from '@/lib/domain/codes/capacities'

export type Stating = Readonly<{
  act: 'consent' | 'prohibition'
  capacity: Capacity
  /** Whether the client is under 18. */
  isMinor: boolean
  /** Whether minors make statements of their own; rule book, section 2. */
  minorsOwnStatements: boolean
}>

/**
 * Whether one may state this for the client (rule book, section 2): a guardian consents for a minor and neither sets nor cancels
 * a prohibition, a proxy does both for an adult, and a right to information opens neither.
 */
export function mayState({ act, capacity, isMinor, minorsOwnStatements }: Stating): boolean {
  if (capacity === 'self') return !isMinor || minorsOwnStatements
  if (capacity === 'guardian') return isMinor && act === 'consent'
  return capacity === 'proxy' && !isMinor
}
