/** What one arranges for oneself, which nobody else is told: not who acts for one, nor the client for whom one acts. */
export const ownMatters: readonly string[] = ['subscribe', 'unsubscribe']

/** What is read before, and after, something is stated: which of these it was could tell of a statement that others may not know of (R5). */
const readingsOfWill: readonly string[] = ['preview-statement', 'read-receipt']

type Done = Readonly<{ operation: string; actor: 'reader' | 'client' | 'representative' | null }>

/** The operation of a row as its reader is told it. */
export function toldOperation({ operation, actor }: Done): string {
  if (actor === 'reader') return operation
  if (ownMatters.includes(operation)) return 'other'
  return actor === 'client' && readingsOfWill.includes(operation) ? 'search-statements' : operation
}

/**
 * Whether the event of a row is shown word for word, with its proof: of another person it names what its row leaves out. To the client it is, but for what that one arranges for
 * herself.
 */
export function isProvenTo(capacity: string, { operation, actor }: Done): boolean {
  if (actor === null || actor === 'reader') return true
  return capacity === 'self' && !ownMatters.includes(operation)
}
