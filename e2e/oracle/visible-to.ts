import type { DisplayIndexDocument } from '@/lib/contracts/archive/display-index'
import { organisationsOn } from '@/mocks/people/organisations'
import type { Role } from './who-acts'

const neverServices = [
  'shelter',
  'violence-prevention',
  'adoption-counselling',
  'custody-investigation',
  'parenthood-investigation',
]
const neverTypes = [
  'custody-investigation',
  'payment-commitment',
  'client-relationship-document',
  'client-journal-entry',
]

/**
 * Whether a document of the archive's index may be seen in a role today (V02–V18), written by hand from the rule book and
 * apart from the portal's rules, with all that may be switched on switched off.
 */
export function isVisibleTo(document: DisplayIndexDocument, role: Role, today: string): boolean {
  const [, controller, task, service, type, attachedTo, format, status] = document
  const [shared, delayed, opensOn, special, notForGuardians, madeOn] = document.slice(8)
  const wrong = [
    format !== 'phase-2',
    status !== 'current',
    !service || neverServices.includes(service),
    !type || neverTypes.includes(type),
    attachedTo === 'custody-investigation',
    shared !== false,
    delayed !== false && !(typeof opensOn === 'string' && opensOn <= today),
    special !== false,
    notForGuardians !== false && (role === 'guardian' || role === 'information-right'),
    !isShownYet(controller, task, type, String(madeOn), today),
  ]
  return !wrong.includes(true)
}

/** V17 and V18, from what the invented controllers declare. */
function isShownYet(
  controller: string | null,
  task: string | null,
  type: string | null,
  madeOn: string,
  today: string,
): boolean {
  const declared = organisationsOn(today).find(({ id }) => id === controller)
  const start = Object.entries(declared?.displayStarts ?? {}).find(([key]) => key === task)?.[1]
  if (start === undefined || start > today) return false
  return !declared?.displayRestrictions?.some(
    ({ serviceTask, documentType, madeBefore }) =>
      (serviceTask ?? task) === task &&
      (documentType ?? type) === type &&
      (madeBefore === undefined || madeOn < madeBefore),
  )
}
