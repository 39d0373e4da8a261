import type { DisplayIndexDocument } from '@/lib/contracts/archive/display-index'
import { organisationsOn } from '@/mocks/world/people/organisations'
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

const shelterRegister = 'thl'

/**
 * Whether a document of the archive's index may be seen in a role today (V02–V19), written by hand from the rule book and
 * apart from the portal's rules, with all that may be switched on switched off.
 *
 * @param stored all of the client's documents, every version
 */
export function isVisibleTo(
  document: DisplayIndexDocument,
  role: Role,
  today: string,
  stored: readonly DisplayIndexDocument[],
): boolean {
  const family = [document]
  for (let above = document[5]; above !== null;) {
    const [first, ...others] = stored.filter(([id]) => id === above)
    // Not there, there twice, or its own descendant: nobody can say what hides it.
    if (!first || others.length > 0 || family.includes(first)) return false
    family.push(first)
    above = first[5]
  }
  const registers = new Set(family.map(([, controller]) => controller))
  return registers.size === 1 && family.every((each) => isFree(each, role, today))
}

/** Whether nothing of the document itself hides it. */
function isFree(document: DisplayIndexDocument, role: Role, today: string): boolean {
  const [, controller, task, service, type, , format, status] = document
  const [shared, delayed, opensOn, special, notForGuardians, madeOn] = document.slice(8)
  const relationship = document[17]
  const wrong = [
    format !== 'phase-2',
    status !== 'current',
    !isShownPlace(controller, service),
    relationship !== null && !isShownPlace(relationship[0], relationship[1]),
    !type || neverTypes.includes(type),
    shared !== false,
    delayed !== false && !(typeof opensOn === 'string' && opensOn <= today),
    special !== false,
    notForGuardians !== false && (role === 'guardian' || role === 'information-right'),
    !isShownYet(controller, task, type, String(madeOn), today),
  ]
  return !wrong.includes(true)
}

/** A register and a social service, of a document or of the client relationship that it was made in (V03–V06, V13). */
function isShownPlace(controller: string | null, service: string | null): boolean {
  if (controller === null || service === null) return false
  return controller !== shelterRegister && !neverServices.includes(service)
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
