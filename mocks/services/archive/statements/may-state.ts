import type { Capacity } from '@/lib/domain/codes/capacities'

export type Stating = Readonly<{
  act: 'consent' | 'prohibition'
  capacity: Capacity
  /** Whether the client is under 18. */
  isMinor: boolean
  /** Whether minors make statements of their own; rule book, section 2. */
  minorsOwnStatements: boolean
}>

/** In which capacity one may state what; one without a row does not compile. */
const mayIn: Readonly<Record<Capacity, (stating: Omit<Stating, 'capacity'>) => boolean>> = {
  self: ({ isMinor, minorsOwnStatements }) => !isMinor || minorsOwnStatements,
  guardian: ({ isMinor, act }) => isMinor && act === 'consent',
  'information-right': () => false,
  proxy: ({ isMinor }) => !isMinor,
}

/**
 * Whether one may state this for the client (rule book, section 2): a guardian consents for a minor and neither sets nor cancels
 * a prohibition, a proxy does both for an adult, and a right to information opens neither.
 */
export function mayState({ capacity, ...stating }: Stating): boolean {
  return mayIn[capacity](stating)
}
