import type { DocumentType } from '../codes/document-types'

/** What a document is to the matter that it is in, in the order in which a matter mostly goes. */
export const stages = ['applied', 'assessed', 'planned', 'decided', 'reviewed', 'other'] as const
export type Stage = (typeof stages)[number]

/** A type without a row does not compile. Ours: no source says it, and the thread says no more than the type does. */
export const stageOf: Readonly<Record<DocumentType, Stage>> = {
  application: 'applied',
  notification: 'applied',
  'service-need-notification': 'applied',
  'child-welfare-notification': 'applied',
  request: 'applied',
  referral: 'applied',

  'service-need-assessment': 'assessed',
  'functional-ability-assessment': 'assessed',
  statement: 'assessed',
  hearing: 'assessed',
  calculation: 'assessed',
  'custody-investigation': 'assessed',

  'client-plan': 'planned',
  'implementation-plan': 'planned',
  'aftercare-plan': 'planned',
  agreement: 'planned',
  'maintenance-agreement': 'planned',
  'custody-agreement': 'planned',

  decision: 'decided',
  'restriction-decision': 'decided',
  'payment-commitment': 'decided',

  'review-request': 'reviewed',

  'client-relationship-document': 'other',
  'client-journal-entry': 'other',
  report: 'other',
  summary: 'other',
  minutes: 'other',
  'meeting-memo': 'other',
  certificate: 'other',
  attachment: 'other',
  other: 'other',
}
