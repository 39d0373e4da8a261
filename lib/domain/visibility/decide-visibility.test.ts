// Long on purpose: the rules V01–V19 as sentences, with their edges, in one place to read beside the rule book.

import { describe, expect, test } from 'vitest'
import type { DocumentFacts } from './document-facts'
import { decideVisibility } from './decide-visibility'
import type { VisibilityRule } from './visibility-rules'
import type { DisplayRestriction, View } from './view'

const today = '2026-11-21'
const yesterday = '2026-11-20'
const tomorrow = '2026-11-22'

const plain: DocumentFacts = {
  controller: 'county-05',
  serviceTask: 'disability',
  socialService: 'personal-assistance',
  type: 'decision',
  madeIn: 'none',
  attachedTo: 'none',
  format: 'phase-2',
  status: 'current',
  sharedMatter: false,
  delayed: false,
  releaseDay: null,
  specialContent: false,
  hiddenFromGuardians: false,
  madeOn: '2026-03-05',
}

const shows = (from: string, ...restrictions: DisplayRestriction[]): View['coverage'] =>
  new Map([
    ['county-05', { starts: new Map([['disability', from]]), restrictions }],
    ['county-08', { starts: new Map([['families', from]]), restrictions: [] }],
  ])

const off = { journal: false, sharedMatters: false, parenthood: false }
const herself: View = {
  capacity: 'self',
  represented: true,
  today,
  coverage: shows('2025-01-01'),
  switches: off,
  shelterControllers: new Set(['thl']),
}
const restrict = (restriction: Partial<DisplayRestriction>): Partial<View> => ({
  coverage: shows('2025-01-01', {
    serviceTask: null,
    type: null,
    madeBefore: null,
    ...restriction,
  }),
})

/** A value of the wire that the types do not know. */
const unknown = 'something-new' as never

type Row = readonly [sentence: string, facts: Partial<DocumentFacts>, view: Partial<View>, string]
/** Besides the document there is "main", to which it may be attached. */
const is = (
  facts: Partial<DocumentFacts>,
  view: Partial<View> = {},
  main: Partial<DocumentFacts> = {},
) => {
  const documents = new Map([
    ['it', { facts: { ...plain, ...facts } }],
    ['main', { facts: { ...plain, ...main } }],
  ])
  const decision = decideVisibility(documents, { ...herself, ...view }).of('it')
  return decision.visible ? 'shown' : decision.rule
}
const check = (_: string, facts: Partial<DocumentFacts>, view: Partial<View>, expected: string) =>
  expect(is(facts, view)).toBe(expected)
const rows = (...table: Row[]) => table

test.each([
  ['a version that was replaced would show', { status: 'superseded' }, 'shown'],
  ['not when another rule hides it too', { status: 'superseded', specialContent: true }, 'V15'],
  ['an annulled one stays annulled', { status: 'annulled' }, 'V08'],
  ['one in force shows anyway', {}, 'shown'],
] as const)('but for its age: %s (V09)', (_name, facts, expected) => {
  const documents = new Map([['it', { facts: { ...plain, ...facts } }]])
  const decision = decideVisibility(documents, herself).butForItsAge('it')
  expect(decision.visible ? 'shown' : decision.rule).toBe(expected)
})

test('an ordinary document is shown to the client herself', () => expect(is({})).toBe('shown'))

test('the rules are asked in the order of the rule book', () => {
  const everyRuleHides: Partial<DocumentFacts> = {
    serviceTask: null,
    socialService: 'shelter',
    attachedTo: { id: 'lost' },
    type: 'custody-investigation',
    format: 'old',
    status: 'annulled',
    sharedMatter: true,
    delayed: true,
    releaseDay: tomorrow,
    specialContent: true,
    hiddenFromGuardians: true,
    madeOn: null,
  }
  // What takes each hindrance away; the next rule in the order must then be the first that hides.
  const mended: Partial<DocumentFacts>[] = [
    { format: 'phase-2' },
    { socialService: 'violence-prevention' },
    { socialService: 'adoption-counselling' },
    { socialService: 'parenthood-investigation' },
    { type: 'payment-commitment' },
    { type: 'client-relationship-document' },
    { status: 'superseded' },
    { status: 'current' },
    { type: 'client-journal-entry' },
    { type: 'decision' },
    { sharedMatter: false },
    { socialService: 'housing' },
    { delayed: false },
    { specialContent: false },
    { hiddenFromGuardians: false },
    { serviceTask: 'disability' },
    { madeOn: '2026-03-05' },
    { attachedTo: { id: 'main' } },
  ]
  let facts = everyRuleHides
  const refusals = [is(facts, { represented: false })]
  for (const step of [{}, ...mended]) {
    facts = { ...facts, ...step }
    refusals.push(is(facts, { capacity: 'guardian' }))
  }
  const ids = Array.from({ length: 19 }, (_, at) => `V${String(at + 1).padStart(2, '0')}`)
  expect(refusals).toEqual([...ids, 'shown'])
})

describe('V01 the actor', () => {
  test.each(
    rows(
      ['one who is not the client and represents nobody', {}, { represented: false }, 'V01'],
      ['a guardian whose right has ended', {}, { capacity: 'guardian', represented: false }, 'V01'],
      ['a proxy with a valid mandate', {}, { capacity: 'proxy' }, 'shown'],
      ['a guardian with a valid right', {}, { capacity: 'guardian' }, 'shown'],
      ['one with a right to the information', {}, { capacity: 'information-right' }, 'shown'],
      ['a capacity that is missing', {}, { capacity: null }, 'V01'],
      ['a capacity that is not known', {}, { capacity: unknown }, 'V01'],
      ['a representation that is not known', {}, { represented: undefined as never }, 'V01'],
    ),
  )('%s', check)
})

describe('V02–V05 format and class', () => {
  test.each(
    rows(
      ['a document in phase-1 format', { format: 'phase-1' }, {}, 'V02'],
      ['an old document', { format: 'old' }, {}, 'V02'],
      ['a format that is missing', { format: null }, {}, 'V02'],
      ['a format that is not known', { format: unknown }, {}, 'V02'],
      ['a document of shelter services', { socialService: 'shelter' }, {}, 'V03'],
      ['a social service that is missing', { socialService: null }, {}, 'V03'],
      ['a social service that is not known', { socialService: unknown }, {}, 'V03'],
      ['preventive work on violence', { socialService: 'violence-prevention' }, {}, 'V04'],
      ['adoption counselling', { socialService: 'adoption-counselling' }, {}, 'V05'],
      ['family work', { socialService: 'family-work' }, {}, 'shown'],
    ),
  )('%s', check)
})

describe('V06 custody and visitation', () => {
  test.each(
    rows(
      ['the investigation by its type', { type: 'custody-investigation' }, {}, 'V06'],
      ['anything in its class', { socialService: 'custody-investigation' }, {}, 'V06'],
      ['a type that is missing', { type: null }, {}, 'V06'],
      ['a type that is not known', { type: unknown }, {}, 'V06'],
      ['supervision of visits', { socialService: 'supervised-visits' }, {}, 'shown'],
      ['a custody agreement', { type: 'custody-agreement' }, {}, 'shown'],
    ),
  )('%s', check)
})

describe('V07–V10 type and state', () => {
  test.each(
    rows(
      ['a payment commitment', { type: 'payment-commitment' }, {}, 'V07'],
      ['an annulled document', { status: 'annulled' }, {}, 'V08'],
      ['a state that is missing', { status: null }, {}, 'V08'],
      ['a state that is not known', { status: unknown }, {}, 'V08'],
      ['a version that was replaced', { status: 'superseded' }, {}, 'V09'],
      ['the client-relationship document', { type: 'client-relationship-document' }, {}, 'V10'],
    ),
  )('%s', check)
})

describe('V11–V13 classes with a switch', () => {
  const journal = { type: 'client-journal-entry' } as const
  const shared = { sharedMatter: true }
  const parenthood = { socialService: 'parenthood-investigation' } as const
  const on = (name: keyof View['switches']) => ({ switches: { ...off, [name]: true } })
  test.each(
    rows(
      ['a journal entry', journal, {}, 'V11'],
      ['a journal entry once its switch is on', journal, on('journal'), 'shown'],
      ['a journal entry with another switch on', journal, on('sharedMatters'), 'V11'],
      ['a shared matter', shared, {}, 'V12'],
      ['a shared matter once its switch is on', shared, on('sharedMatters'), 'shown'],
      ['a shared matter with another switch on', shared, on('parenthood'), 'V12'],
      ['nobody knows whether shared', { sharedMatter: null }, {}, 'V12'],
      ['nobody knows, also with the switch on', { sharedMatter: null }, on('sharedMatters'), 'V12'],
      ['an investigation of parenthood', parenthood, {}, 'V13'],
      ['an investigation of parenthood, switch on', parenthood, on('parenthood'), 'shown'],
      ['an investigation of parenthood, other switch', parenthood, on('journal'), 'V13'],
      ['a shared journal, journal switch alone', { ...journal, ...shared }, on('journal'), 'V12'],
    ),
  )('%s', check)
})

describe('V14 delay', () => {
  test.each(
    rows(
      ['delayed until tomorrow', { delayed: true, releaseDay: tomorrow }, {}, 'V14'],
      ['delayed until today', { delayed: true, releaseDay: today }, {}, 'shown'],
      ['delayed until yesterday', { delayed: true, releaseDay: yesterday }, {}, 'shown'],
      ['delayed without a day', { delayed: true, releaseDay: null }, {}, 'V14'],
      ['nobody knows whether delayed', { delayed: null }, {}, 'V14'],
      [
        'the delay is unknown and its day is past',
        { delayed: null, releaseDay: yesterday },
        {},
        'V14',
      ],
      ['over the turn of the year', { delayed: true, releaseDay: '2027-01-01' }, {}, 'V14'],
      [
        'the first day of the year',
        { delayed: true, releaseDay: '2027-01-01' },
        { today: '2027-01-01' },
        'shown',
      ],
    ),
  )('%s', check)
})

describe('V15 and V16 marks of the professional', () => {
  const hidden = { hiddenFromGuardians: true }
  const unsure = { hiddenFromGuardians: null }
  test.each(
    rows(
      ['special content', { specialContent: true }, {}, 'V15'],
      ['special content, to a proxy', { specialContent: true }, { capacity: 'proxy' }, 'V15'],
      ['nobody knows of special content', { specialContent: null }, {}, 'V15'],
      ['hidden from guardians, to the minor', hidden, {}, 'shown'],
      ['hidden from guardians, to a guardian', hidden, { capacity: 'guardian' }, 'V16'],
      ['hidden, with a right to information', hidden, { capacity: 'information-right' }, 'V16'],
      ['hidden from guardians, to a proxy', hidden, { capacity: 'proxy' }, 'shown'],
      ['not known whether hidden, to a guardian', unsure, { capacity: 'guardian' }, 'V16'],
      ['not known, with a right to information', unsure, { capacity: 'information-right' }, 'V16'],
      ['not known whether hidden, to the minor', unsure, {}, 'shown'],
      ['not hidden, to a guardian', {}, { capacity: 'guardian' }, 'shown'],
    ),
  )('%s', check)
})

describe('V17 start of showing', () => {
  test.each(
    rows(
      ['the day before the start', {}, { coverage: shows(tomorrow) }, 'V17'],
      ['the start day', {}, { coverage: shows(today) }, 'shown'],
      ['the day after the start', {}, { coverage: shows(yesterday) }, 'shown'],
      ['a start that is not decided', { serviceTask: 'child-welfare' }, {}, 'V17'],
      ['a task that only another controller shows', { serviceTask: 'families' }, {}, 'V17'],
      [
        'the same task at the controller that shows it',
        { serviceTask: 'families', controller: 'county-08' },
        {},
        'shown',
      ],
      ['a controller that has not begun at all', { controller: 'county-21' }, {}, 'V17'],
      ['a service task that is missing', { serviceTask: null }, {}, 'V17'],
      ['a service task that is not known', { serviceTask: unknown }, {}, 'V17'],
      ['no coverage is known', {}, { coverage: new Map() }, 'V17'],
    ),
  )('%s', check)
})

describe('V18 restriction of a transition', () => {
  const old = { madeOn: '2025-12-31' }
  const before2026 = { madeBefore: '2026-01-01' }
  test.each(
    rows(
      ['a restricted type', {}, restrict({ type: 'decision' }), 'V18'],
      ['a restriction of another type', {}, restrict({ type: 'summary' }), 'shown'],
      ['made the day before', old, restrict(before2026), 'V18'],
      ['made on the very day', { madeOn: '2026-01-01' }, restrict(before2026), 'shown'],
      ['a type before a day: both hold', old, restrict({ ...before2026, type: 'decision' }), 'V18'],
      ['a type before a day: later', {}, restrict({ ...before2026, type: 'decision' }), 'shown'],
      [
        'a type before a day: other type',
        old,
        restrict({ ...before2026, type: 'report' }),
        'shown',
      ],
      ['for this service task', old, restrict({ ...before2026, serviceTask: 'disability' }), 'V18'],
      [
        'for another service task',
        old,
        restrict({ ...before2026, serviceTask: 'families' }),
        'shown',
      ],
      ['without any condition: all of the controller', {}, restrict({}), 'V18'],
      ['a day that is missing, though nothing is restricted', { madeOn: null }, {}, 'V18'],
      [
        'the restriction of another controller',
        { controller: 'county-08', serviceTask: 'families' },
        restrict({}),
        'shown',
      ],
      [
        'the second of two restrictions',
        {},
        {
          coverage: shows(
            '2025-01-01',
            { serviceTask: null, type: 'summary', madeBefore: null },
            { serviceTask: null, type: 'decision', madeBefore: null },
          ),
        },
        'V18',
      ],
    ),
  )('%s', check)
})

const inRelationship = (controller: string | null, socialService: string | null) => ({
  madeIn: { controller, socialService },
})

describe('what a document belongs to: service, register or relationship (V03–V06, V13)', () => {
  const on = { switches: { ...off, parenthood: true } }
  test.each(
    rows(
      ['made in an ordinary relationship', inRelationship('county-05', 'home-care'), {}, 'shown'],
      ['made in one of another register', inRelationship('county-08', 'home-care'), {}, 'shown'],
      ['made in one that is not known', { madeIn: null }, {}, 'V03'],
      ['in one without a register', inRelationship(null, 'home-care'), {}, 'V03'],
      ['in one without a service', inRelationship('county-05', null), {}, 'V03'],
      ['in one of a new service', inRelationship('county-05', 'something-new'), {}, 'V03'],
      ['in one of a shelter', inRelationship('county-05', 'shelter'), {}, 'V03'],
      ['in one of work on violence', inRelationship('county-05', 'violence-prevention'), {}, 'V04'],
      ['in one of adoption', inRelationship('county-05', 'adoption-counselling'), {}, 'V05'],
      ['in one of custody', inRelationship('county-05', 'custody-investigation'), {}, 'V06'],
      ['in one of parenthood', inRelationship('county-05', 'parenthood-investigation'), {}, 'V13'],
      ['… switched on', inRelationship('county-05', 'parenthood-investigation'), on, 'shown'],
      ['in one of the shelters’ register', inRelationship('thl', 'social-work'), {}, 'V03'],
      ['social work in the shelters’ register', { controller: 'thl' }, {}, 'V03'],
      [
        'social work in another register of shelters',
        {},
        { shelterControllers: new Set(['thl', 'county-05']) },
        'V03',
      ],
      ['a register that is missing', { controller: null }, {}, 'V03'],
      [
        'they disagree, and the relationship hides',
        { socialService: 'parenthood-investigation', ...inRelationship('county-05', 'shelter') },
        on,
        'V03',
      ],
      [
        'they disagree, and the own service hides',
        { socialService: 'adoption-counselling', ...inRelationship('county-05', 'home-care') },
        {},
        'V05',
      ],
      [
        'each hides: the first rule is named',
        { socialService: 'custody-investigation', ...inRelationship('county-05', 'shelter') },
        {},
        'V03',
      ],
    ),
  )('%s', check)
})

describe('V19 attachments', () => {
  const attachment = { type: 'attachment', attachedTo: { id: 'main' } } as const
  const guardian = { capacity: 'guardian' } as const
  const cases: [string, Partial<DocumentFacts>, Partial<View>, VisibilityRule | 'shown'][] = [
    ['an ordinary document', {}, {}, 'shown'],
    ['an ordinary document, to a guardian', {}, guardian, 'shown'],
    ['an old document', { format: 'old' }, {}, 'V19'],
    ['a document in phase-1 format', { format: 'phase-1' }, {}, 'V19'],
    ['a document of shelter services', { socialService: 'shelter' }, {}, 'V19'],
    ['a document made with a shelter', inRelationship('thl', 'social-work'), {}, 'V19'],
    ['work on violence', { socialService: 'violence-prevention' }, {}, 'V19'],
    ['adoption counselling', { socialService: 'adoption-counselling' }, {}, 'V19'],
    ['a custody investigation by its type', { type: 'custody-investigation' }, {}, 'V06'],
    ['a report of one', { type: 'report', socialService: 'custody-investigation' }, {}, 'V06'],
    ['one by its relationship', inRelationship('county-05', 'custody-investigation'), {}, 'V06'],
    ['an old one', { type: 'custody-investigation', format: 'old' }, {}, 'V06'],
    ['a document of a type that is missing', { type: null }, {}, 'V19'],
    ['a payment commitment', { type: 'payment-commitment' }, {}, 'V19'],
    ['an annulled document', { status: 'annulled' }, {}, 'V19'],
    ['a version that is not the newest', { status: 'superseded' }, {}, 'V19'],
    ['the client-relationship document', { type: 'client-relationship-document' }, {}, 'V19'],
    ['a journal entry', { type: 'client-journal-entry' }, {}, 'V19'],
    ['a shared matter', { sharedMatter: true }, {}, 'V19'],
    ['parenthood', { socialService: 'parenthood-investigation' }, {}, 'V19'],
    [
      'parenthood that is switched on',
      { socialService: 'parenthood-investigation' },
      { switches: { ...off, parenthood: true } },
      'shown',
    ],
    ['a delayed document', { delayed: true, releaseDay: tomorrow }, {}, 'V19'],
    ['one whose delay ends today', { delayed: true, releaseDay: today }, {}, 'shown'],
    ['special content', { specialContent: true }, {}, 'V19'],
    ['what is hidden from guardians, to one', { hiddenFromGuardians: true }, guardian, 'V19'],
    ['what is hidden from guardians, to the minor', { hiddenFromGuardians: true }, {}, 'shown'],
    ['a task that has not begun', { serviceTask: 'families' }, {}, 'V19'],
    ['a document without a day', { madeOn: null }, {}, 'V19'],
    ['a restricted type', {}, restrict({ type: 'decision' }), 'V19'],
    [
      'a document of another register',
      { controller: 'county-08', serviceTask: 'families' },
      {},
      'V19',
    ],
    ['a document that is attached to a lost one', { attachedTo: { id: 'lost' } }, {}, 'V19'],
    ['one that is attached to it in turn', { attachedTo: { id: 'it' } }, {}, 'V19'],
  ]
  test.each(cases)('an attachment of %s', (_, main, view, expected) => {
    expect(is(attachment, view, main)).toBe(expected)
  })

  test.each(
    rows(
      ['an attachment of one that is not there', { attachedTo: { id: 'lost' } }, {}, 'V19'],
      ['an attachment of nobody knows what', { attachedTo: null }, {}, 'V19'],
      ['an attachment of itself', { attachedTo: { id: 'it' } }, {}, 'V19'],
      ['its own rule is named first', { ...attachment, specialContent: true }, {}, 'V15'],
    ),
  )('%s', check)

  test('what hides a document hides what is attached to it at any depth, once decided', () => {
    const depth = 20_000
    const chain = (end: Partial<DocumentFacts>) =>
      new Map(
        Array.from({ length: depth }, (_, at) => {
          const attachedTo = at === 0 ? ('none' as const) : { id: String(at - 1) }
          return [String(at), { facts: { ...plain, attachedTo, ...(at === 0 && end) } }]
        }),
      )
    const last = String(depth - 1)
    expect(decideVisibility(chain({}), herself).of(last)).toEqual({ visible: true })
    const under = (end: Partial<DocumentFacts>) => decideVisibility(chain(end), herself).of(last)
    expect(under({ specialContent: true })).toEqual({ visible: false, rule: 'V19' })
    expect(under({ type: 'custody-investigation' })).toEqual({ visible: false, rule: 'V06' })
    expect(under({ attachedTo: { id: last } })).toEqual({ visible: false, rule: 'V19' })
  })

  test('an id of none is hidden, as what is attached to it', () => {
    const decisions = decideVisibility(new Map(), herself)
    const hidden = { visible: false, rule: 'V19' }
    expect([decisions.of('x'), decisions.butForItsAge('x')]).toEqual([hidden, hidden])
  })
})

describe('several rules at once: the first one is named', () => {
  test.each(
    rows(
      [
        'a stranger and a shelter document',
        { socialService: 'shelter' },
        { represented: false },
        'V01',
      ],
      ['an old shelter document', { format: 'old', socialService: 'shelter' }, {}, 'V02'],
      [
        'an annulled payment commitment',
        { type: 'payment-commitment', status: 'annulled' },
        {},
        'V07',
      ],
      [
        'a delayed document with special content',
        { delayed: true, releaseDay: tomorrow, specialContent: true },
        {},
        'V14',
      ],
      [
        'the delay is over, the special content is not',
        { delayed: true, releaseDay: today, specialContent: true },
        {},
        'V15',
      ],
      [
        'hidden from guardians and not begun',
        { hiddenFromGuardians: true, serviceTask: null },
        { capacity: 'guardian' },
        'V16',
      ],
      [
        'hidden from guardians and not begun, to the minor',
        { hiddenFromGuardians: true, serviceTask: null },
        {},
        'V17',
      ],
      [
        'nothing is known',
        Object.fromEntries(Object.keys(plain).map((name) => [name, null])),
        {},
        'V02',
      ],
    ),
  )('%s', check)
})

test.each(Object.keys(plain).filter((name) => name !== 'releaseDay'))(
  'a document whose %s is missing is hidden from a guardian',
  (name) => expect(is({ [name]: undefined }, { capacity: 'guardian' })).not.toBe('shown'),
)
