import type { DocumentFormat, DocumentStatus } from '../codes/document-states'
import type { DocumentType } from '../codes/document-types'
import type { CodeTraits } from './code-traits'
import type { VisibilityRule } from './visibility-rules'

const open = { hiddenBy: null, switch: null } as const
const never = (hiddenBy: VisibilityRule) => ({ hiddenBy, switch: null })

/** What is never or not yet shown for its type. A type without a row does not compile. */
const typeTraits: Readonly<Record<DocumentType, CodeTraits>> = {
  'custody-investigation': never('V06'),
  'payment-commitment': never('V07'),
  'client-relationship-document': never('V10'),
  'client-journal-entry': { hiddenBy: 'V11', switch: 'journal' },
  decision: open,
  application: open,
  notification: open,
  'service-need-notification': open,
  'child-welfare-notification': open,
  'service-need-assessment': open,
  'functional-ability-assessment': open,
  'client-plan': open,
  'implementation-plan': open,
  'aftercare-plan': open,
  agreement: open,
  'maintenance-agreement': open,
  'custody-agreement': open,
  'restriction-decision': open,
  statement: open,
  report: open,
  summary: open,
  minutes: open,
  'meeting-memo': open,
  hearing: open,
  calculation: open,
  request: open,
  certificate: open,
  referral: open,
  'review-request': open,
  attachment: open,
  other: open,
}

const formatTraits: Readonly<Record<DocumentFormat, CodeTraits>> = {
  'phase-2': open,
  'phase-1': never('V02'),
  old: never('V02'),
}

const statusTraits: Readonly<Record<DocumentStatus, CodeTraits>> = {
  current: open,
  superseded: never('V09'),
  annulled: never('V08'),
}

type Traits = ReadonlyMap<string | null, CodeTraits>
const types: Traits = new Map(Object.entries(typeTraits))
const formats: Traits = new Map(Object.entries(formatTraits))
const statuses: Traits = new Map(Object.entries(statusTraits))

// Of a code that is not known: undefined, and what is not known hides.
export const traitsOfType = (code: string | null) => types.get(code)
export const traitsOfFormat = (code: string | null) => formats.get(code)
export const traitsOfStatus = (code: string | null) => statuses.get(code)
