import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../calendar/add-to-day'
import { documentTypes } from '../codes/document-types'
import { serviceTasks } from '../codes/service-tasks'
import { socialServices } from '../codes/social-services'
import { decideVisibility } from './decide-visibility'
import type { DocumentFacts } from './document-facts'
import { explainVisibility } from './explain-visibility'
import type { DisplayRestriction, View } from './view'

// Written from the rule book, without a look at the rules' code: for each id the reasons to hide, over plain sentences
// about the document, and no order in which facts have been checked before.
type World = Readonly<{ documents: ReadonlyMap<string, DocumentFacts>; view: View }>
type Case = World & Readonly<{ facts: DocumentFacts }>

const isOneOf = (value: unknown, list: readonly unknown[]) => list.includes(value)
const mayBeOneOf = (value: unknown, codes: readonly unknown[], list: readonly unknown[]) =>
  isOneOf(value, list) || !isOneOf(value, codes)
const formats = ['phase-2', 'phase-1', 'old']
const statuses = ['current', 'superseded', 'annulled']
/** All social services that a document belongs to, by itself, its register and its relationship. */
function servicesOf({ facts, view }: Case): unknown[] {
  const { madeIn } = facts
  const relationship = madeIn === null ? { controller: null, socialService: null } : madeIn
  const places = [facts, ...(relationship === 'none' ? [] : [relationship])]
  return places.flatMap(({ controller, socialService }) => [
    socialService,
    ...(controller === null ? [null] : view.shelterControllers.has(controller) ? ['shelter'] : []),
  ])
}
const belongsTo = (it: Case, service: string) => servicesOf(it).includes(service)
const belongsToUnknown = (it: Case) =>
  servicesOf(it).some((service) => !isOneOf(service, socialServices))

/** What a document is attached to, the nearest first; an undefined one at the end is not known. */
function ancestorsOf({ documents, facts }: Case): (DocumentFacts | undefined)[] {
  const found: (DocumentFacts | undefined)[] = []
  let at: DocumentFacts | undefined = facts
  while (at && at.attachedTo !== 'none') {
    const next: DocumentFacts | undefined = documents.get(at.attachedTo?.id ?? '')
    if (next && found.includes(next)) return [...found, undefined]
    found.push(next)
    at = next
  }
  return found
}
const isInvestigation = (it: Case) =>
  belongsTo(it, 'custody-investigation') || it.facts.type === 'custody-investigation'
const dayNumber = (day: string) => Date.parse(`${day}T12:00:00Z`)

const hiddenWhen: Record<string, (it: Case) => boolean> = {
  V01: ({ view }) =>
    !view.represented ||
    !isOneOf(view.capacity, ['self', 'guardian', 'information-right', 'proxy']),
  V02: ({ facts }) => mayBeOneOf(facts.format, formats, ['phase-1', 'old']),
  V03: (it) => belongsTo(it, 'shelter') || belongsToUnknown(it),
  V04: (it) => belongsTo(it, 'violence-prevention'),
  V05: (it) => belongsTo(it, 'adoption-counselling'),
  V06: (it) =>
    isInvestigation(it) ||
    !isOneOf(it.facts.type, documentTypes) ||
    ancestorsOf(it).some((above) => above && isInvestigation({ ...it, facts: above })),
  V07: ({ facts }) => mayBeOneOf(facts.type, documentTypes, ['payment-commitment']),
  V08: ({ facts }) => mayBeOneOf(facts.status, statuses, ['annulled']),
  V09: ({ facts }) => mayBeOneOf(facts.status, statuses, ['superseded']),
  V10: ({ facts }) => mayBeOneOf(facts.type, documentTypes, ['client-relationship-document']),
  V11: ({ facts, view }) =>
    view.switches.journal
      ? !isOneOf(facts.type, documentTypes)
      : mayBeOneOf(facts.type, documentTypes, ['client-journal-entry']),
  V12: ({ facts, view }) =>
    !isOneOf(facts.sharedMatter, view.switches.sharedMatters ? [true, false] : [false]),
  V13: (it) => belongsTo(it, 'parenthood-investigation') && !it.view.switches.parenthood,
  V14: ({ facts, view }) => {
    if (facts.delayed === null) return true
    if (!facts.delayed) return false
    return facts.releaseDay === null || dayNumber(view.today) < dayNumber(facts.releaseDay)
  },
  V15: ({ facts }) => facts.specialContent !== false,
  V16: ({ facts, view }) =>
    isOneOf(view.capacity, ['guardian', 'information-right']) &&
    facts.hiddenFromGuardians !== false,
  V17: ({ facts, view }) => {
    const starts = [...view.coverage].flatMap(([controller, coverage]) =>
      [...coverage.starts]
        .filter(([task]) => controller === facts.controller && task === facts.serviceTask)
        .map(([, from]) => dayNumber(from)),
    )
    return !starts.some((from) => dayNumber(view.today) >= from)
  },
  V18: ({ facts, view }) => {
    if (facts.madeOn === null) return true
    const made = dayNumber(facts.madeOn)
    return [...view.coverage]
      .filter(([controller]) => controller === facts.controller)
      .flatMap(([, { restrictions }]) => restrictions)
      .some((restriction) =>
        [
          restriction.serviceTask ?? facts.serviceTask,
          restriction.type ?? facts.type,
          restriction.madeBefore === null || made < dayNumber(restriction.madeBefore),
        ].every((value, index) => value === [facts.serviceTask, facts.type, true][index]),
      )
  },
  V19: (it) => {
    const registers = ancestorsOf(it).map((above) => above?.controller)
    if (registers.some((register) => register !== it.facts.controller)) return true
    return ancestorsOf(it).some((above) => !above || ruleOf({ ...it, facts: above }, own) !== null)
  },
}
const own = Object.keys(hiddenWhen).filter((rule) => rule !== 'V19')

/** The first of some rules that hides; null: none does. */
const ruleOf = (it: Case, rules = Object.keys(hiddenWhen)) =>
  rules.find((rule) => hiddenWhen[rule]?.(it)) ?? null

const day = fc.constantFrom('2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01', '2026-11-21')
const flag = fc.constantFrom(true, false, null)
/** Mostly a value that hides nothing, so that the later rules are reached. */
const mostly = <Value>(usual: Value, rest: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 11, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: rest })
const orUnknown = <Value>(codes: readonly Value[]): fc.Arbitrary<Value | null> =>
  fc.constantFrom(...codes, null, 'not-a-code' as Value)

const controllers = ['county-05', 'county-08', 'thl']
const tasks = serviceTasks.slice(0, 3)

const facts: fc.Arbitrary<DocumentFacts> = fc.record({
  controller: mostly('county-05', orUnknown(controllers)),
  serviceTask: mostly(serviceTasks[0], orUnknown(tasks)),
  socialService: mostly('housing', orUnknown(socialServices)),
  type: mostly('decision', orUnknown(documentTypes)),
  madeIn: mostly<DocumentFacts['madeIn']>(
    'none',
    fc.oneof(
      fc.constant(null),
      fc.record({
        controller: mostly('county-05', orUnknown(controllers)),
        socialService: mostly('housing', orUnknown(socialServices)),
      }),
    ),
  ),
  attachedTo: fc.oneof(
    { weight: 3, arbitrary: fc.constant('none' as const) },
    { weight: 5, arbitrary: fc.record({ id: fc.constantFrom('0', '1', '2', '3', '4', '5') }) },
    { weight: 1, arbitrary: fc.constantFrom(null, { id: 'lost' }) },
  ),
  format: mostly('phase-2', orUnknown(['phase-2', 'phase-1', 'old'] as const)),
  status: mostly('current', orUnknown(['current', 'superseded', 'annulled'] as const)),
  sharedMatter: mostly(false, flag),
  delayed: mostly(false, flag),
  releaseDay: fc.option(day),
  specialContent: mostly(false, flag),
  hiddenFromGuardians: flag,
  madeOn: mostly('2026-01-01', fc.option(day)),
})

const restriction: fc.Arbitrary<DisplayRestriction> = fc.record({
  serviceTask: fc.option(fc.constantFrom(...tasks)),
  type: fc.option(fc.constantFrom('decision', 'summary')),
  madeBefore: fc.option(day),
})
const controllerCoverage = fc.record({
  starts: fc.array(fc.tuple(fc.constantFrom(...tasks), day)).map((entries) => new Map(entries)),
  restrictions: fc.array(restriction, { maxLength: 1 }),
})
const view: fc.Arbitrary<View> = fc.record({
  capacity: orUnknown(['self', 'guardian', 'information-right', 'proxy'] as const),
  represented: mostly(true, fc.boolean()),
  today: day,
  coverage: mostly<View['coverage']>(
    new Map([
      ['county-05', { starts: new Map([[serviceTasks[0], '2025-12-31']]), restrictions: [] }],
    ]),
    fc
      .array(fc.tuple(fc.constantFrom(...controllers), controllerCoverage), { maxLength: 4 })
      .map((entries) => new Map(entries)),
  ),
  switches: fc.record({
    journal: fc.boolean(),
    sharedMatters: fc.boolean(),
    parenthood: fc.boolean(),
  }),
  shelterControllers: fc.constantFrom(new Set(['thl']), new Set(['thl', 'county-08'])),
})

/** Up to six documents, each attached to nothing, to one of them or to none that is there. */
const documents = fc
  .array(facts, { minLength: 1, maxLength: 6 })
  .map((all) => new Map(all.map((each, at) => [String(at), each])))
const decisionsIn = ({ documents, view }: World) =>
  decideVisibility(new Map([...documents].map(([id, facts]) => [id, { facts }])), view)

test('every decision, and the rule it names, is the one of an oracle of its own', () => {
  const seen = new Set<string>()
  const depths = new Set<number>()
  fc.assert(
    fc.property(documents, view, (documents, view) => {
      const decisions = decisionsIn({ documents, view })
      for (const [id, facts] of documents) {
        const it = { documents, view, facts }
        const first = ruleOf(it)
        const decision = decisions.of(id)
        seen.add(first ?? 'shown')
        if (first === null) depths.add(ancestorsOf(it).length)
        expect(decision.visible).toBe(first === null)
        // Of what is attached to itself in a ring no rule is the first: whichever is asked for comes upon itself.
        if (!decision.visible && ancestorsOf(it).at(-1)) expect(decision.rule).toBe(first)
      }
    }),
    { numRuns: 10_000 },
  )
  // The cases are varied enough only if every rule was the first one at least once, and attachments of attachments are shown.
  expect([...seen].sort()).toEqual(['shown', ...Object.keys(hiddenWhen)].sort())
  expect([...depths].sort().slice(0, 3)).toEqual([0, 1, 2])
})

test('what is decided does not depend on the order in which it is asked for', () => {
  fc.assert(
    fc.property(
      documents,
      view,
      fc.shuffledSubarray(['0', '1', '2', '3', '4', '5']),
      (...drawn) => {
        const [documents, view, order] = drawn
        const together = decisionsIn({ documents, view })
        for (const id of order) {
          const alone = decisionsIn({ documents, view }).of(id)
          expect(together.of(id).visible).toBe(alone.visible)
        }
      },
    ),
    { numRuns: 2000 },
  )
})

test('what is explained (A9) is what is decided: now, on the day that it names and before it, and for ever', () => {
  const answers = new Set<string>()
  fc.assert(
    fc.property(documents, view, (documents, view) => {
      const clients = new Map([...documents].map(([id, facts]) => [id, { facts }]))
      const isShownOn = (id: string, today: string) =>
        decideVisibility(clients, { ...view, today }).of(id).visible
      for (const [id, facts] of documents) {
        const told = explainVisibility(clients, id, view)
        answers.add(told.answer)
        expect(isShownOn(id, view.today)).toBe(told.answer === 'yes')
        if (told.answer === 'yes') continue
        const first = ruleOf({ documents, view, facts })
        if (ancestorsOf({ documents, view, facts }).at(-1)) expect(told.rules).toContain(first)
        expect(isShownOn(id, '2999-12-31')).toBe(told.answer === 'from')
        if (told.answer === 'no') continue
        expect(told.day > view.today).toBe(true)
        expect(isShownOn(id, told.day)).toBe(true)
        expect(isShownOn(id, addDays(told.day, -1))).toBe(false)
      }
    }),
    { numRuns: 4000 },
  )
  expect([...answers].sort()).toEqual(['from', 'no', 'yes'])
})

test('to leave a document out shows nothing more', () => {
  fc.assert(
    fc.property(documents, view, fc.constantFrom('0', '1', '2'), (documents, view, left) => {
      const all = decisionsIn({ documents, view })
      const rest = new Map([...documents].filter(([id]) => id !== left))
      const fewer = decisionsIn({ documents: rest, view })
      for (const id of rest.keys()) if (fewer.of(id).visible) expect(all.of(id).visible).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('nobody is shown more by being less: what a guardian sees, the minor sees too', () => {
  fc.assert(
    fc.property(documents, view, (documents, view) => {
      const as = (capacity: View['capacity']) =>
        decisionsIn({ documents, view: { ...view, capacity } })
      const [guardian, minor, proxy] = [as('guardian'), as('self'), as('proxy')]
      for (const id of documents.keys()) {
        expect(proxy.of(id)).toEqual(minor.of(id))
        const [toGuardian, toMinor] = [guardian.of(id), minor.of(id)]
        if (toGuardian.visible) expect(toMinor.visible).toBe(true)
        else if (toGuardian.rule < 'V16') expect(toMinor).toEqual(toGuardian)
      }
    }),
    { numRuns: 2000 },
  )
})
