/** What a structured form can tell at a glance and the portal has a word for, in the reader's language. */
export const factCodes = [
  'outcome',
  'service',
  'amount',
  'from',
  'until',
  'review',
  'notice',
  'remedy',
  'remedy-to',
  'remedy-days',
  'last-day',
  'served',
  'notified',
  'appeal',
  'received',
  'urgency',
  'met',
  'began',
  'ended',
  'needs',
  'help',
  'goals',
  'agreed',
  'noted',
  'recommended',
  'income',
  'expenses',
  'shortfall',
  'own-worker',
  'next',
  'case-number',
  'section',
  'made-by',
  'laws',
] as const
export type FactCode = (typeof factCodes)[number]

/** Facts whose value the portal has a word for, too. */
export const factValues = {
  /** What became of what was applied for. */
  outcome: ['granted', 'partly-granted', 'refused', 'changed', 'ended'],
  /** How a decision is challenged: a claim for a revised decision, an appeal to an administrative court, not at all. */
  remedy: ['review', 'court', 'none'],
  /** How a decision was served. */
  served: ['by-post', 'electronically', 'in-person'],
} as const satisfies Partial<Record<FactCode, readonly string[]>>
export type FactValue = (typeof factValues)[keyof typeof factValues][number]

export const allFactValues: readonly FactValue[] = Object.values(factValues).flat()
