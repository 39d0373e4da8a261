import { capacities, type Capacity } from '../codes/capacities'
import { documentStatuses, type DocumentStatus } from '../codes/document-states'
import { documentTypes, type DocumentType } from '../codes/document-types'
import { socialServices, type SocialService } from '../codes/social-services'
import type { DocumentFacts } from './document-facts'
import type { DisplayRestriction, View } from './view'

const knownCapacities: ReadonlySet<Capacity | null> = new Set(capacities)
const knownServices: ReadonlySet<SocialService | null> = new Set(socialServices)
const knownTypes: ReadonlySet<DocumentType | null> = new Set(documentTypes)
const knownStatuses: ReadonlySet<DocumentStatus | null> = new Set(documentStatuses)

const none: readonly DisplayRestriction[] = []

/**
 * The first rule that hides a document, null when none does: one line for each rule, in the order of the rule book. The
 * first line that reads a fact also refuses it when its value is not known, so the later ones need not ask again: the
 * order is part of the rules. Lines of one function and not a list to walk through, which took three times as long: a
 * client with two thousand documents costs two thousand decisions for every page.
 */
export function ruleThatHides(facts: DocumentFacts, view: View) {
  const { format, socialService, type, status } = facts
  const { switches } = view
  if (!isRepresented(view)) return 'V01'
  if (format !== 'phase-2') return 'V02'
  if (!knownServices.has(socialService) || socialService === 'shelter') return 'V03'
  if (socialService === 'violence-prevention') return 'V04'
  if (socialService === 'adoption-counselling') return 'V05'
  if (!isFreeOfCustodyInvestigations(facts)) return 'V06'
  if (type === 'payment-commitment') return 'V07'
  if (!knownStatuses.has(status) || status === 'annulled') return 'V08'
  if (status === 'superseded') return 'V09'
  if (type === 'client-relationship-document') return 'V10'
  if (type === 'client-journal-entry' && switches.journal !== true) return 'V11'
  if (!isShownMatter(facts, view)) return 'V12'
  if (socialService === 'parenthood-investigation' && switches.parenthood !== true) return 'V13'
  if (!isReleased(facts, view)) return 'V14'
  if (facts.specialContent !== false) return 'V15'
  if (!isOpenToThisViewer(facts, view)) return 'V16'
  if (!hasBegunToShow(facts, view)) return 'V17'
  if (!isFreeOfRestrictions(facts, view)) return 'V18'
  return null
}

export type VisibilityRule = NonNullable<ReturnType<typeof ruleThatHides>>

/** V01: also a role that is not known is nobody's right to look. */
function isRepresented(view: View): boolean {
  return view.represented === true && knownCapacities.has(view.capacity)
}

/** V06 covers the investigation itself and whatever is attached to one. */
function isFreeOfCustodyInvestigations(facts: DocumentFacts): boolean {
  const { type, attachmentOf, socialService } = facts
  if (!knownTypes.has(type) || type === 'custody-investigation') return false
  if (socialService === 'custody-investigation') return false
  if (attachmentOf === 'none') return true
  return knownTypes.has(attachmentOf) && attachmentOf !== 'custody-investigation'
}

/** V12: a document whose matter is not known to be the client's alone stays hidden, also with the switch on. */
function isShownMatter(facts: DocumentFacts, view: View): boolean {
  return (
    facts.sharedMatter === false || (facts.sharedMatter === true && view.switches.sharedMatters)
  )
}

/** V14: the end of the delay is the first visible day. */
function isReleased(facts: DocumentFacts, view: View): boolean {
  if (facts.delayed === false) return true
  return facts.delayed === true && facts.releaseDay !== null && facts.releaseDay <= view.today
}

/** V16 concerns guardians and others with a right to a minor's information, neither the client nor a proxy. */
function isOpenToThisViewer(facts: DocumentFacts, view: View): boolean {
  if (view.capacity === 'self' || view.capacity === 'proxy') return true
  return facts.hiddenFromGuardians === false
}

/** V17: a controller or service task without a decided day has not begun. */
function hasBegunToShow(facts: DocumentFacts, view: View): boolean {
  const { controller, serviceTask } = facts
  if (!controller || !serviceTask) return false
  const start = view.coverage.get(controller)?.starts.get(serviceTask)
  return start !== undefined && start <= view.today
}

/** V18: a document whose day is not known cannot be told from one made before a day, so it stays hidden. */
function isFreeOfRestrictions(facts: DocumentFacts, view: View): boolean {
  if (!facts.controller || !facts.madeOn) return false
  for (const restriction of view.coverage.get(facts.controller)?.restrictions ?? none)
    if (restricts(restriction, facts.madeOn, facts)) return false
  return true
}

function restricts(restriction: DisplayRestriction, madeOn: string, facts: DocumentFacts): boolean {
  const { serviceTask, type, madeBefore } = restriction
  if (serviceTask !== null && serviceTask !== facts.serviceTask) return false
  if (type !== null && type !== facts.type) return false
  return madeBefore === null || madeOn < madeBefore
}
