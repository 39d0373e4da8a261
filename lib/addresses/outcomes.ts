/** Why a login led nowhere; each is a page. */
export const loginOutcomes = [
  'cancelled',
  'failed',
  'expired',
  'low-assurance',
  'no-personal-id',
] as const
export type LoginOutcome = (typeof loginOutcomes)[number]

/** What came of choosing for whom one acts, or of stopping; the page of those one acts for says it in words. */
export const representationOutcomes = [
  'cancelled',
  'expired',
  'stopped',
  'failed',
  'blocked',
  'health-only',
] as const
export type RepresentationOutcome = (typeof representationOutcomes)[number]

/** What had come from another login, so that it was done nothing with. */
export const strayKinds = ['login', 'choice', 'form'] as const
export type StrayKind = (typeof strayKinds)[number]
