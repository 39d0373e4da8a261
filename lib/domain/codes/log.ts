/** What a row of the log says happened (L2). */
export const logKinds = [
  'use',
  'disclosure',
  'refused',
  'own-view',
  'view-on-behalf',
  /** Information received, consent, prohibition; by the client, a representative, or at a desk. */
  'statement',
  'maintenance',
] as const
export type LogKind = (typeof logKinds)[number]

/** On what right the one who acted acted, or tried to (L2). */
export const logGrounds = [
  'own-data',
  'representation',
  'own-register',
  'register-access',
  'extensive-register-access',
  'consent',
  'statutory-right',
  'archivist',
  'none',
] as const
export type LogGround = (typeof logGrounds)[number]

/** Statutory rights that a caller may name (D4); what each rests on stands in the messages and in docs/archive-api.md. */
export const statutoryGrounds = [
  'child-welfare-need',
  'service-need-assessment',
  'urgent-need',
  'guardianship-report',
  'supervision',
] as const
export type StatutoryGround = (typeof statutoryGrounds)[number]
