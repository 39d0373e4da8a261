import { traitsOf } from './belongs-to'
import { isKnownCapacity, seesAsClient } from './capacity-traits'
import { ruleOf } from './code-traits'
import type { DocumentFacts } from './document-facts'
import { traitsOfFormat, traitsOfStatus, traitsOfType } from './document-traits'
import type { ControllerCoverage, DisplayRestriction, View } from './view'
import type { VisibilityRule } from './visibility-rules'

/** What has been decided on the newest version of the document that another one is attached to. */
export type DecidedParent = Readonly<{
  /** Null: it is shown. */
  rule: VisibilityRule | null
  /** It is a custody or visitation investigation, or attached to one (V06). */
  ofInvestigation: boolean
  controller: string | null
}>

type Covered = ControllerCoverage | undefined
const none: readonly DisplayRestriction[] = []

type RuleThatHides = (
  facts: DocumentFacts,
  parent: DecidedParent | null,
  view: View,
) => VisibilityRule | null

/** The rules that a view asks: V01 does not depend on the document, so it is asked once. */
export const rulesFor = (view: View): RuleThatHides =>
  isRepresented(view) ? ruleThatHides : () => 'V01'

/**
 * The first of the rules from V02 on that hides a document, null when none does, in the order of the rule book. What a code
 * alone hides is in tables; the rest has a line each. The first line that reads a fact also refuses it when its value is not
 * known, so the later ones need not ask again. Not a list to walk through, which took three times as long: a client with two thousand
 * documents costs two thousand decisions for every page.
 *
 * @param parent what it is attached to; null: it is no attachment
 */
function ruleThatHides(
  facts: DocumentFacts,
  parent: DecidedParent | null,
  view: View,
): VisibilityRule | null {
  const ofCodes = ruleOfCodes(facts, view)
  if (ofCodes !== null && ofCodes < 'V06') return ofCodes
  if (parent?.ofInvestigation) return 'V06'
  if (ofCodes !== null && ofCodes < 'V12') return ofCodes
  if (!isShownMatter(facts, view)) return 'V12'
  if (ofCodes !== null) return ofCodes
  if (!isReleased(facts, view)) return 'V14'
  if (facts.specialContent !== false) return 'V15'
  if (facts.hiddenFromGuardians !== false && !seesAsClient(view.capacity)) return 'V16'
  const coverage = facts.controller === null ? undefined : view.coverage.get(facts.controller)
  if (!hasBegunToShow(facts, coverage, view)) return 'V17'
  if (!isFreeOfRestrictions(facts, coverage)) return 'V18'
  if (parent && !isShownWith(facts, parent)) return 'V19'
  return null
}

/** V06 covers the investigation itself, by its type or by what it belongs to, and whatever is attached to one. */
export function isOfInvestigation(
  facts: DocumentFacts,
  parent: DecidedParent | null,
  view: View,
): boolean {
  const traits = [traitsOfType(facts.type), ...traitsOf(facts, view.shelterControllers)]
  return parent?.ofInvestigation === true || traits.some((each) => each?.hiddenBy === 'V06')
}

/** V01: also a role that is not known is nobody's right to look. */
function isRepresented(view: View): boolean {
  return view.represented === true && isKnownCapacity(view.capacity)
}

/** The first rule that hides for a code: V02–V11 and V13. */
function ruleOfCodes(facts: DocumentFacts, { switches, shelterControllers }: View) {
  let rule = ruleOf(traitsOfFormat(facts.format), 'V02', switches)
  for (const traits of traitsOf(facts, shelterControllers))
    rule = earlier(rule, ruleOf(traits, 'V03', switches))
  rule = earlier(rule, ruleOf(traitsOfType(facts.type), 'V06', switches))
  return earlier(rule, ruleOf(traitsOfStatus(facts.status), 'V08', switches))
}

/** Rules are ordered by their names. */
function earlier(one: VisibilityRule | null, other: VisibilityRule | null): VisibilityRule | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
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

/** V17: a controller or service task without a decided day has not begun. */
function hasBegunToShow({ serviceTask }: DocumentFacts, coverage: Covered, view: View): boolean {
  const start = serviceTask === null ? undefined : coverage?.starts.get(serviceTask)
  return start !== undefined && start <= view.today
}

/** V18: a document whose day is not known cannot be told from one made before a day, so it stays hidden. */
function isFreeOfRestrictions(facts: DocumentFacts, coverage: Covered): boolean {
  if (!facts.madeOn) return false
  for (const restriction of coverage?.restrictions ?? none)
    if (restricts(restriction, facts.madeOn, facts)) return false
  return true
}

function restricts(restriction: DisplayRestriction, madeOn: string, facts: DocumentFacts): boolean {
  const { serviceTask, type, madeBefore } = restriction
  if (serviceTask !== null && serviceTask !== facts.serviceTask) return false
  if (type !== null && type !== facts.type) return false
  return madeBefore === null || madeOn < madeBefore
}

/** V19: nothing is attached across registers, so what is said to be so is attached to nobody knows what. */
function isShownWith({ controller }: DocumentFacts, parent: DecidedParent): boolean {
  return parent.rule === null && parent.controller === controller
}
