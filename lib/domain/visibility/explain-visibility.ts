import { serviceTasks } from '../codes/service-tasks'
import { decideVisibility, type ClientDocuments } from './decide-visibility'
import type { DocumentFacts } from './document-facts'
import type { ControllerCoverage, View } from './view'
import type { VisibilityRule } from './visibility-rules'

/** Whether a document is shown: now, from a day on that is known today, or not. */
export type Showing =
  | Readonly<{ answer: 'yes' }>
  | Readonly<{ answer: 'from'; day: string; rules: readonly VisibilityRule[] }>
  | Readonly<{ answer: 'no'; rules: readonly VisibilityRule[] }>

/**
 * For those who may know why (A9), never for a client: what {@link decideVisibility} decides on a document, with every rule that
 * hides it, in their order, and the first day on which none does. It decides again and again by the rules themselves, each time
 * without what the last one hid for.
 */
export function explainVisibility(documents: ClientDocuments, id: string, view: View): Showing {
  const chain = withAllAbove(documents, id)
  if (isShown(chain, id, view)) return { answer: 'yes' }
  const rules = rulesThatHide(chain, id, view)
  const day = daysAhead(chain, view).find((today) => isShown(chain, id, { ...view, today }))
  return day === undefined ? { answer: 'no', rules } : { answer: 'from', day, rules }
}

type Chain = ReadonlyMap<string, Readonly<{ facts: DocumentFacts }>>

const isShown = (chain: Chain, id: string, view: View) =>
  decideVisibility(chain, view).of(id).visible

/** A document and what it is attached to, however deep: all that decides on it. */
function withAllAbove(documents: ClientDocuments, id: string): Chain {
  const chain = new Map<string, Readonly<{ facts: DocumentFacts }>>()
  for (let at: string | null = id; at !== null && !chain.has(at);) {
    const document = documents.get(at)
    if (!document) break
    chain.set(at, document)
    const { attachedTo }: DocumentFacts = document.facts
    at = attachedTo === 'none' ? null : (attachedTo?.id ?? null)
  }
  return chain
}

/** Each day to come on which something changes by itself: a delay that ends, a service task that begins to be shown. */
function daysAhead(chain: Chain, { today, coverage }: View): readonly string[] {
  const days = [...chain.values()].flatMap(({ facts }) => [
    facts.releaseDay,
    ...(facts.controller === null ? [] : (coverage.get(facts.controller)?.starts.values() ?? [])),
  ])
  const ahead = days.filter((day): day is string => day !== null && day > today)
  return [...new Set(ahead)].sort()
}

function rulesThatHide(chain: Chain, id: string, view: View): readonly VisibilityRule[] {
  const rules: VisibilityRule[] = []
  const facts = chain.get(id)?.facts
  if (!facts) return ['V19']
  for (let without: Without = { facts, view }; ;) {
    const decided = decideVisibility(new Map(chain).set(id, without), without.view).of(id)
    if (decided.visible || rules.includes(decided.rule)) return rules
    rules.push(decided.rule)
    without = { ...without, ...lift[decided.rule](without) }
  }
}

type Without = Readonly<{ facts: DocumentFacts; view: View }>
type Lift = (it: Without) => Partial<Without>

const change =
  (changed: Partial<DocumentFacts>): Lift =>
  ({ facts }) => ({ facts: { ...facts, ...changed } })
const ordinary = { socialService: 'social-work', madeIn: 'none' } as const

const liftService: Lift = ({ facts, view }) => ({
  facts: { ...facts, ...ordinary },
  view: { ...view, shelterControllers: new Set() },
})

/** What of a document or its controller each rule hides for, taken away. A rule without a row does not compile. */
const lift: Readonly<Record<VisibilityRule, Lift>> = {
  V01: () => ({}),
  V02: change({ format: 'phase-2' }),
  V03: liftService,
  V04: liftService,
  V05: liftService,
  V06: change({ ...ordinary, type: 'other', attachedTo: 'none' }),
  V07: change({ type: 'other' }),
  V08: change({ status: 'current' }),
  V09: change({ status: 'current' }),
  V10: change({ type: 'other' }),
  V11: change({ type: 'other' }),
  V12: change({ sharedMatter: false }),
  V13: change(ordinary),
  V14: change({ delayed: false }),
  V15: change({ specialContent: false }),
  V16: change({ hiddenFromGuardians: false }),
  V17: covered(({ restrictions }, { today }) => ({
    starts: new Map(serviceTasks.map((task) => [task, today])),
    restrictions,
  })),
  V18: covered(({ starts }) => ({ starts, restrictions: [] })),
  V19: change({ attachedTo: 'none' }),
}

function covered(by: (coverage: ControllerCoverage, view: View) => ControllerCoverage): Lift {
  return ({ facts: { controller }, view }) => {
    if (controller === null) return {}
    const known = view.coverage.get(controller) ?? { starts: new Map(), restrictions: [] }
    return { view: { ...view, coverage: new Map(view.coverage).set(controller, by(known, view)) } }
  }
}
