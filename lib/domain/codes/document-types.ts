/** Document types (typ av handling). The first four are never or not yet shown (V06, V07, V10, V11). */
export const documentTypes = [
  'custody-investigation',
  'payment-commitment',
  'client-relationship-document',
  'client-journal-entry',
  'decision',
  'application',
  'notification',
  'service-need-notification',
  'child-welfare-notification',
  'service-need-assessment',
  'functional-ability-assessment',
  'client-plan',
  'implementation-plan',
  'aftercare-plan',
  'agreement',
  'maintenance-agreement',
  'custody-agreement',
  'restriction-decision',
  'statement',
  'report',
  'summary',
  'minutes',
  'meeting-memo',
  'hearing',
  'calculation',
  'request',
  'certificate',
  'referral',
  'review-request',
  'attachment',
  'other',
] as const

export type DocumentType = (typeof documentTypes)[number]

/** Decisions are of two types: what is told or asked of the one is of the other too. */
export function isDecision(type: DocumentType): type is 'decision' | 'restriction-decision' {
  return type === 'decision' || type === 'restriction-decision'
}
