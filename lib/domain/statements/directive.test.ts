// Long on purpose: what a consent or prohibition is about, who may state one and who sees it, as sentences beside the rule book (C, R5).
import { describe, expect, test } from 'vitest'
import type { Capacity } from '../codes/capacities'
import type { ShownDocument } from '../documents/shown-document'
import { effectOf, type Change } from './effect-of'
import { hindranceOf, hindranceToEnd, type Stating } from './hindrance'
import { showDirective, type DirectiveViewer } from './show-directive'
import { coveredBy, isSameTarget, type Target } from './target'
import {
  isAbout,
  isGuardians,
  isSoon,
  standingBy,
  type Directive,
  type Statement,
} from './directive'

const plan = {
  id: 'plan',
  serviceTask: 'disability',
  controller: 'county-02',
  attachedTo: null,
} as const
const decision = {
  ...plan,
  id: 'decision',
  serviceTask: 'families',
  controller: 'county-06',
} as const

describe('what a prohibition is about (C2)', () => {
  const task = { kind: 'service-task', serviceTask: 'disability', controller: null } as const
  const cases: readonly (readonly [string, Target, boolean, boolean])[] = [
    ['everything', { kind: 'all' }, true, true],
    ['the document itself', { kind: 'document', document: 'plan' }, true, false],
    ['its service task everywhere', task, true, false],
    ['its service task at its controller', { ...task, controller: 'county-02' }, true, false],
    ['its service task at another', { ...task, controller: 'county-06' }, false, false],
    ['its controller', { kind: 'controller', controller: 'county-02' }, true, false],
    ['another controller', { kind: 'controller', controller: 'county-06' }, false, true],
  ]
  test.each(cases)('%s', (_name, target, ofPlan, ofDecision) => {
    const covered = coveredBy(target, [plan, decision])
    expect([covered.includes(plan), covered.includes(decision)]).toEqual([ofPlan, ofDecision])
  })

  test('the same target is the same however it is written, and no other is', () => {
    const turned: Target = { controller: null, serviceTask: 'disability', kind: 'service-task' }
    expect(isSameTarget(task, turned)).toBe(true)
    const targets = cases.map(([, target]) => target)
    for (const one of targets)
      for (const other of targets) expect(isSameTarget(one, other)).toBe(one === other)
  })
})

describe('what is attached goes with its document (C8)', () => {
  const enclosed = { ...plan, id: 'enclosed', attachedTo: 'plan' } as const
  const deeper = { ...decision, id: 'deeper', attachedTo: 'enclosed' } as const
  const ring = { ...plan, id: 'ring', attachedTo: 'ring' } as const
  const all = [deeper, ring, enclosed, decision, plan]
  test.each<readonly [string, Target, readonly string[]]>([
    ['at any depth', { kind: 'document', document: 'plan' }, ['deeper', 'enclosed', 'plan']],
    [
      'but not what it is attached to',
      { kind: 'document', document: 'enclosed' },
      ['deeper', 'enclosed'],
    ],
    [
      'also with a service task that is not its own',
      { kind: 'service-task', serviceTask: 'disability', controller: null },
      ['deeper', 'ring', 'enclosed', 'plan'],
    ],
    ['in no rings', { kind: 'document', document: 'decision' }, ['decision']],
  ])('%s', (_name, target, expected) =>
    expect(coveredBy(target, all).map(({ id }) => id)).toEqual(expected),
  )

  test('in a chain of twenty thousand, once each', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => ({
      ...plan,
      id: `${at}`,
      attachedTo: at === 0 ? null : `${at - 1}`,
    }))
    expect(coveredBy({ kind: 'document', document: '0' }, chain.reverse())).toHaveLength(20_000)
  })
})

describe('who may state what (rule book, section 2)', () => {
  const adult: Stating = { capacity: 'self', preview: false, minor: false, informed: true }
  const child: Stating = { ...adult, capacity: 'guardian', minor: true }
  test.each<readonly [string, Stating, string | null, string | null]>([
    ['an adult states both', adult, null, null],
    ['a proxy states both', { ...adult, capacity: 'proxy' }, null, null],
    ['a guardian consents and does not prohibit', child, null, 'guardian'],
    [
      'a right to information states nothing',
      { ...child, capacity: 'information-right' },
      'information-right',
      'information-right',
    ],
    ['a minor states nothing here', { ...adult, minor: true }, 'minor', 'minor'],
    ['a preview states nothing', { ...adult, preview: true }, 'preview', 'preview'],
    [
      'nothing new without the newest information (I2)',
      { ...adult, informed: false },
      'information',
      'information',
    ],
    [
      'a guardian is not sent to read what would not help',
      { ...child, informed: false },
      'information',
      'guardian',
    ],
  ])('%s', (_name, stating, consent, prohibition) => {
    expect(hindranceOf('consent', stating, false)).toBe(consent)
    expect(hindranceOf('prohibition', stating, false)).toBe(prohibition)
  })

  test('a minor states both once the switch is on', () => {
    expect(hindranceOf('prohibition', { ...adult, minor: true }, true)).toBeNull()
  })

  test('what was begun can be ended without the newest information', () => {
    expect(hindranceToEnd('consent', { ...adult, informed: false }, false)).toBeNull()
    expect(hindranceToEnd('prohibition', { ...child, informed: false }, false)).toBe('guardian')
  })
})

describe('which statements are seen (R5)', () => {
  const said: Statement = {
    id: 's1',
    kind: 'prohibition-set',
    madeAt: '2026-08-20T09:00:00Z',
    capacity: 'self',
    channel: 'portal',
    actor: 'anna',
    organisation: null,
    unit: null,
    informationVersion: '2',
  }
  const desk: Statement = { ...said, channel: 'oral', actor: null, organisation: 'county-02' }
  const ofGuardian: Statement = { ...desk, capacity: 'guardian' }
  const byOtto: Statement = { ...said, capacity: 'proxy', actor: 'otto' }
  const prohibition = (target: Target, statement = said): Directive => ({
    id: 'w1',
    kind: 'prohibition',
    inForce: true,
    endsOn: null,
    target,
    statements: [statement],
  })
  const viewer = (change: Partial<DirectiveViewer> = {}): DirectiveViewer => ({
    capacity: 'self',
    actor: 'anna',
    documents: [plan as unknown as ShownDocument],
    ended: new Set(['ended']),
    controllers: new Set(['county-02', 'county-06']),
    ...change,
  })
  const guardian = viewer({ capacity: 'guardian', actor: 'mother' })
  const onTask = (serviceTask: 'families' | 'disability', controller: string | null = null) =>
    prohibition({ kind: 'service-task', serviceTask, controller })
  const ofTask = (serviceTask: 'families' | 'disability', statement = ofGuardian) =>
    prohibition({ kind: 'service-task', serviceTask, controller: null }, statement)
  const onDocument = (document: string, statement = said) =>
    prohibition({ kind: 'document', document }, statement)

  test('what is no longer kept is named as that, and what is hidden only to who has said it', () => {
    const ended = onDocument('ended')
    expect(showDirective(ended, viewer())).toEqual({
      ...{ directive: ended, target: { kind: 'ended-document' }, covered: [] },
    })
    const hidden = { kind: 'document', document: null }
    expect(showDirective(ended, viewer({ ended: new Set() }))?.target).toEqual(hidden)
  })

  test.each<readonly [string, Directive, DirectiveViewer, 'named' | 'unnamed' | 'left out']>([
    ['a visible document', onDocument('plan'), viewer(), 'named'],
    ['one that is no longer kept, said at a desk', onDocument('ended', desk), viewer(), 'named'],
    ['one that is no longer kept, as such', onDocument('ended'), viewer(), 'named'],
    ['one that is no longer kept, by the child (C7)', onDocument('ended'), guardian, 'left out'],
    ['a hidden one, made here oneself', onDocument('gone'), viewer(), 'unnamed'],
    ['a hidden one, made at a desk', onDocument('gone', desk), viewer(), 'left out'],
    ['a hidden one, by the child', onDocument('gone'), guardian, 'left out'],
    [
      'a hidden one, as the guardian sees it',
      onDocument('gone'),
      viewer({ actor: null, capacity: 'guardian' }),
      'left out',
    ],
    ['a task without documents, to the client', onTask('families'), viewer(), 'named'],
    ['a task without documents, to a guardian', onTask('families'), guardian, 'left out'],
    [
      'a task with documents, which she prohibits herself (C7)',
      onTask('disability'),
      guardian,
      'left out',
    ],
    [
      'a controller that shows nothing here, said at a desk',
      prohibition({ kind: 'controller', controller: 'thl' }, desk),
      viewer(),
      'left out',
    ],
    [
      'a controller that shows something',
      prohibition({ kind: 'controller', controller: 'county-06' }, desk),
      viewer({ capacity: 'proxy', actor: 'otto' }),
      'named',
    ],
    [
      'everything, which she prohibits herself (C7)',
      prohibition({ kind: 'all' }, desk),
      guardian,
      'left out',
    ],
    ['everything', prohibition({ kind: 'all' }, desk), viewer(), 'named'],
    [
      'everything, to one who sees nothing',
      prohibition({ kind: 'all' }, desk),
      viewer({ documents: [] }),
      'named',
    ],
    ['everything, said by a guardian', prohibition({ kind: 'all' }, ofGuardian), guardian, 'named'],
    ['a task with documents, said by a guardian', ofTask('disability'), guardian, 'named'],
    ['a task without, said by a guardian', ofTask('families'), guardian, 'left out'],
    [
      'a task without, to one with a right to the information',
      ofTask('families'),
      { ...guardian, capacity: 'information-right' },
      'left out',
    ],
    [
      'a hidden one, said at a desk and in nobody’s name',
      onDocument('gone', { ...said, actor: null }),
      viewer({ actor: null }),
      'left out',
    ],
    [
      'a hidden one, said at a desk by the same',
      onDocument('gone', { ...desk, actor: 'anna' }),
      viewer(),
      'left out',
    ],
    ['a task without documents, said at a desk', ofTask('families', desk), viewer(), 'named'],
    ['a hidden one, made here by a proxy', onDocument('gone', byOtto), viewer(), 'left out'],
    [
      'a hidden one, made by a proxy and renewed here oneself',
      { ...onDocument('gone'), statements: [byOtto, said] },
      viewer(),
      'unnamed',
    ],
    [
      'a controller that shows nothing here, prohibited here oneself',
      prohibition({ kind: 'controller', controller: 'thl' }),
      viewer(),
      'named',
    ],
  ])('%s', (_name, directive, who, expected) => {
    const shown = showDirective(directive, who)
    const named = shown?.target?.kind !== 'document' || shown.target.document !== null
    expect(shown === null ? 'left out' : named ? 'named' : 'unnamed').toBe(expected)
  })

  test('a consent is seen by all who see the client, and is about no document', () => {
    const consent: Directive = { ...onTask('families'), kind: 'consent', target: null }
    expect(showDirective(consent, guardian)).toEqual({
      directive: consent,
      target: null,
      covered: [],
    })
  })

  test('with a prohibition stand the documents that it is about', () => {
    const directive = onTask('disability')
    expect(showDirective(directive, viewer())).toEqual({
      directive,
      target: directive.target,
      covered: [plan],
    })
    const own = prohibition({ kind: 'controller', controller: 'thl' })
    expect(showDirective(own, viewer())).toEqual({
      directive: own,
      target: own.target,
      covered: [],
    })
  })
})

test('a consent stands by what renewed it last, also when it has ended', () => {
  const at = (id: string, kind: Statement['kind']) => ({ id, kind }) as Statement
  const given = at('1', 'consent-given')
  const rest = [at('2', 'consent-renewed'), at('3', 'consent-withdrawn')]
  const consent = { id: 'w1', kind: 'consent', target: null, inForce: true, endsOn: null } as const
  const standing = (statements: Directive['statements']) =>
    standingBy({ ...consent, statements }).id
  expect([standing([given]), standing([given, ...rest])]).toEqual(['1', '2'])

  const set = at('1', 'prohibition-set')
  expect(standing([set, at('2', 'prohibition-cancelled')])).toBe('1')
})

describe('which consents and prohibitions are one (C6), and whose', () => {
  const begun = (kind: Statement['kind'], capacity: Capacity): Directive['statements'] => [
    { kind, capacity } as Statement,
  ]
  const common = { id: 'w1', inForce: true, endsOn: null }
  const statements = begun('consent-given', 'self')
  const consent: Directive = { ...common, kind: 'consent', target: null, statements }
  const all: Target = { kind: 'all' }
  const prohibition: Directive = { ...common, kind: 'prohibition', target: all, statements }

  test.each<readonly [string, Directive, Target | null, boolean]>([
    ['a consent is about what a consent is about', consent, null, true],
    ['and about nothing else', consent, all, false],
    ['a prohibition is no consent', prohibition, null, false],
    ['a prohibition is about its target', prohibition, { kind: 'all' }, true],
    ['and about no other', prohibition, { kind: 'controller', controller: 'thl' }, false],
  ])('%s', (_name, directive, target, expected) =>
    expect(isAbout(directive, target)).toBe(expected),
  )

  test.each<readonly [string, Directive, boolean]>([
    ['her own', consent, false],
    ['her guardian’s', { ...consent, statements: begun('consent-given', 'guardian') }, true],
    ['her proxy’s', { ...consent, statements: begun('consent-given', 'proxy') }, false],
    [
      'a prohibition, of whoever',
      { ...prohibition, statements: begun('prohibition-set', 'guardian') },
      false,
    ],
  ])('a guardian’s consent (C7): %s', (_name, directive, expected) =>
    expect(isGuardians(directive)).toBe(expected),
  )
})

describe('the end of a guardian’s consent (C7)', () => {
  test.each([
    ['is told from the sixtieth day before', '2026-09-22', true],
    ['not on the day before that', '2026-09-21', false],
    ['on the last day', '2026-11-20', true],
    ['when it has come', '2026-11-21', true],
  ])('%s', (_name, today, soon) => expect(isSoon('2026-11-21', today)).toBe(soon))
})

describe('what a statement does', () => {
  test.each<readonly [string, Change[], object]>([
    ['nothing at all', [], { total: 0, closes: 0, opens: 0 }],
    [
      'a prohibition closes what was open, and no more',
      [
        { id: '1', before: 'open', after: 'prohibited' },
        { id: '2', before: 'prohibited', after: 'prohibited' },
        { id: '3', before: 'never', after: 'never' },
        { id: '4', before: 'no-consent', after: 'prohibited' },
      ],
      { total: 4, closes: 1, opens: 0 },
    ],
    [
      'a prohibition that ends opens only with a consent',
      [
        { id: '1', before: 'prohibited', after: 'open' },
        { id: '2', before: 'prohibited', after: 'no-consent' },
        { id: '3', before: 'prohibited', after: 'prohibited' },
      ],
      { total: 3, closes: 0, opens: 1 },
    ],
  ])('%s', (_name, changes, expected) => {
    expect(effectOf(changes)).toMatchObject(expected)
  })

  test('each document is counted once before and once after', () => {
    const { before, after, opens, closes } = effectOf([
      { id: '1', before: 'open', after: 'prohibited' },
      { id: '2', before: 'never', after: 'never' },
      { id: '3', before: 'no-consent', after: 'no-consent' },
      { id: '4', before: 'open', after: 'open' },
      { id: '5', before: 'no-consent', after: 'open' },
    ])
    expect(before).toEqual({ open: 2, 'no-consent': 2, prohibited: 0, never: 1 })
    expect(after).toEqual({ open: 2, 'no-consent': 1, prohibited: 1, never: 1 })
    expect([opens, closes]).toEqual([1, 1])
  })
})
