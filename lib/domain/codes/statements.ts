/** What a statement does (rules I and C). Nothing is overwritten: a statement ends what an earlier one began. */
export const statementKinds = [
  'information-received',
  'consent-given',
  /** One that is in force, given anew under the newest information without an end between. */
  'consent-renewed',
  'consent-withdrawn',
  'prohibition-set',
  'prohibition-cancelled',
] as const
export type StatementKind = (typeof statementKinds)[number]

/** What a prohibition is about (C2). A service task may be narrowed to one controller. */
export const prohibitionTargets = ['document', 'service-task', 'controller', 'all'] as const
export type ProhibitionTarget = (typeof prohibitionTargets)[number]
