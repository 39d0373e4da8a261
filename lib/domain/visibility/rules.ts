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
 * When each rule lets a document through; anything but true hides. The first rule that reads a fact also refuses it
 * when its value is not known, so the later ones need not ask again: the order is part of the rules.
 */
export const rules = [
  ['V01', (_, view) => view.represented === true && knownCapacities.has(view.capacity)],
  ['V02', (facts) => facts.format === 'phase-2'],
  ['V03', (facts) => knownServices.has(facts.socialService) && facts.socialService !== 'shelter'],
  ['V04', (facts) => facts.socialService !== 'violence-prevention'],
  ['V05', (facts) => facts.socialService !== 'adoption-counselling'],
  ['V06', isNoCustodyInvestigation],
  ['V07', (facts) => facts.type !== 'payment-commitment'],
  ['V08', (facts) => knownStatuses.has(facts.status) && facts.status !== 'annulled'],
  ['V09', (facts) => facts.status !== 'superseded'],
  ['V10', (facts) => facts.type !== 'client-relationship-document'],
  ['V11', (facts, view) => facts.type !== 'client-journal-entry' || view.switches.journal],
  ['V12', isNoSharedMatter],
  ['V13', isNoParenthoodInvestigation],
  ['V14', isNotDelayed],
  ['V15', (facts) => facts.specialContent === false],
  ['V16', isNotHiddenFromThisViewer],
  ['V17', hasBegunToShow],
  ['V18', isNotRestricted],
] as const satisfies readonly (readonly [
  string,
  (facts: DocumentFacts, view: View) => boolean | undefined,
])[]

export type VisibilityRule = (typeof rules)[number][0]

/** V06 covers the investigation itself and whatever is attached to one. */
function isNoCustodyInvestigation(facts: DocumentFacts): boolean {
  const { type, attachmentOf, socialService } = facts
  if (!knownTypes.has(type) || type === 'custody-investigation') return false
  if (socialService === 'custody-investigation') return false
  if (attachmentOf === 'none') return true
  return knownTypes.has(attachmentOf) && attachmentOf !== 'custody-investigation'
}

/** V12: a document whose matter is not known to be the client's alone stays hidden, also with the switch on. */
function isNoSharedMatter(facts: DocumentFacts, view: View): boolean {
  return (
    facts.sharedMatter === false || (facts.sharedMatter === true && view.switches.sharedMatters)
  )
}

function isNoParenthoodInvestigation(facts: DocumentFacts, view: View): boolean {
  return facts.socialService !== 'parenthood-investigation' || view.switches.parenthood
}

/** V14: the end of the delay is the first visible day. */
function isNotDelayed(facts: DocumentFacts, view: View): boolean {
  if (facts.delayed === false) return true
  return facts.delayed === true && facts.releaseDay !== null && facts.releaseDay <= view.today
}

/** V16 concerns guardians and others with a right to a minor's information, neither the client nor a proxy. */
function isNotHiddenFromThisViewer(facts: DocumentFacts, view: View): boolean {
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
function isNotRestricted(facts: DocumentFacts, view: View): boolean {
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
