import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentTypes } from '../codes/document-types'
import { serviceTasks } from '../codes/service-tasks'
import { socialServices } from '../codes/social-services'
import { decideVisibility } from './decide-visibility'
import type { DocumentFacts } from './document-facts'
import type { DisplayRestriction, View } from './view'

// Written from the rule book, without a look at the rules' code: for each id the reasons to hide, over plain sentences
// about the document, and no order in which facts have been checked before.
type Case = Readonly<{ facts: DocumentFacts; view: View }>

const isOneOf = (value: unknown, list: readonly unknown[]) => list.includes(value)
const mayBeOneOf = (value: unknown, codes: readonly unknown[], list: readonly unknown[]) =>
  isOneOf(value, list) || !isOneOf(value, codes)
const formats = ['phase-2', 'phase-1', 'old']
const statuses = ['current', 'superseded', 'annulled']
const dayNumber = (day: string) => Date.parse(`${day}T12:00:00Z`)

const hiddenWhen: Record<string, (it: Case) => boolean> = {
  V01: ({ view }) =>
    !view.represented ||
    !isOneOf(view.capacity, ['self', 'guardian', 'information-right', 'proxy']),
  V02: ({ facts }) => mayBeOneOf(facts.format, formats, ['phase-1', 'old']),
  V03: ({ facts }) => mayBeOneOf(facts.socialService, socialServices, ['shelter']),
  V04: ({ facts }) => mayBeOneOf(facts.socialService, socialServices, ['violence-prevention']),
  V05: ({ facts }) => mayBeOneOf(facts.socialService, socialServices, ['adoption-counselling']),
  V06: ({ facts }) =>
    mayBeOneOf(facts.type, documentTypes, ['custody-investigation']) ||
    mayBeOneOf(facts.socialService, socialServices, ['custody-investigation']) ||
    mayBeOneOf(facts.attachmentOf, ['none', ...documentTypes], ['custody-investigation']),
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
  V13: ({ facts, view }) =>
    view.switches.parenthood
      ? !isOneOf(facts.socialService, socialServices)
      : mayBeOneOf(facts.socialService, socialServices, ['parenthood-investigation']),
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
}

const day = fc.constantFrom('2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01', '2026-11-21')
const flag = fc.constantFrom(true, false, null)
/** Mostly a value that hides nothing, so that the later rules are reached. */
const mostly = <Value>(usual: Value, rest: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: rest })
const orUnknown = <Value>(codes: readonly Value[]): fc.Arbitrary<Value | null> =>
  fc.constantFrom(...codes, null, 'not-a-code' as Value)

const controllers = ['county-05', 'county-08', 'thl']
const tasks = serviceTasks.slice(0, 3)

const facts: fc.Arbitrary<DocumentFacts> = fc.record({
  controller: orUnknown(controllers),
  serviceTask: orUnknown(tasks),
  socialService: mostly('housing', orUnknown(socialServices)),
  type: mostly('decision', orUnknown(documentTypes)),
  attachmentOf: mostly('none', orUnknown([...documentTypes, 'none' as const])),
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
  coverage: fc
    .array(fc.tuple(fc.constantFrom(...controllers), controllerCoverage), { maxLength: 4 })
    .map((entries) => new Map(entries)),
  switches: fc.record({
    journal: fc.boolean(),
    sharedMatters: fc.boolean(),
    parenthood: fc.boolean(),
  }),
})

test('every decision, and the rule it names, is the one of an oracle of its own', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(facts, view, (facts, view) => {
      const first = Object.keys(hiddenWhen).find((rule) => hiddenWhen[rule]?.({ facts, view }))
      seen.add(first ?? 'shown')
      const decision = decideVisibility(facts, view)
      expect(decision).toEqual(first ? { visible: false, rule: first } : { visible: true })
    }),
    { numRuns: 20_000 },
  )
  // The cases are varied enough only if every rule was the first one at least once.
  expect([...seen].sort()).toEqual(['shown', ...Object.keys(hiddenWhen)].sort())
})

test('nobody is shown more by being less: what a guardian sees, the minor sees too', () => {
  fc.assert(
    fc.property(facts, view, (facts, view) => {
      const asGuardian = decideVisibility(facts, { ...view, capacity: 'guardian' })
      const asMinor = decideVisibility(facts, { ...view, capacity: 'self' })
      const asProxy = decideVisibility(facts, { ...view, capacity: 'proxy' })
      expect(asProxy).toEqual(asMinor)
      if (asGuardian.visible) expect(asMinor.visible).toBe(true)
      else if (asGuardian.rule !== 'V16') expect(asMinor).toEqual(asGuardian)
    }),
    { numRuns: 2000 },
  )
})
