import { describe, expect, test } from 'vitest'
import type { ListedDocument } from '../documents/shown-document'
import type { DocumentFacts } from '../visibility/document-facts'
import type { View } from '../visibility/view'
import { logReach, type EndedVersion, type RelationshipParty } from './log-reach'
import { document, parties, view } from './testing/shown-to-client'

const reachOf = (
  documents: readonly ListedDocument[],
  {
    relationships = [],
    ended = [],
    ...changes
  }: Partial<View> & {
    relationships?: readonly RelationshipParty[]
    ended?: readonly EndedVersion[]
  } = {},
) =>
  logReach(
    { documents: new Map(documents.map((each) => [each.id, each])), ended, relationships, parties },
    { ...view, ...changes },
  )

const inCounty = (socialService: RelationshipParty['socialService']) => ({
  controller: 'county-05',
  unit: 'county-unit',
  socialService,
})

describe('documents', () => {
  test.each([
    ['a shown one may be named', {}, ['it'], []],
    ['a replaced one is known by its age alone', { status: 'superseded' }, [], ['it']],
    [
      'a replaced one with special content is not',
      { status: 'superseded', specialContent: true },
      [],
      [],
    ],
    ['an annulled one is not', { status: 'annulled' }, [], []],
    ['a delayed one is not', { delayed: true, releaseDay: '2027-01-01' }, [], []],
    ['one of a service that is not known is not', { socialService: null }, [], []],
  ] as const)('%s', (_name, changes, shown, replaced) => {
    expect(reachOf([document('it', changes)])).toMatchObject({ documents: shown, replaced })
  })

  test('what is attached to a hidden one is not known in any version (V19)', () => {
    const attached = { attachedTo: { id: 'main' } }
    const versions = [
      document('it', attached),
      document('before it', { ...attached, status: 'superseded' }),
    ]
    expect(reachOf([document('main'), ...versions])).toMatchObject({
      documents: ['main', 'it'],
      replaced: ['before it'],
    })
    const hidden = document('main', { specialContent: true })
    expect(reachOf([hidden, ...versions])).toMatchObject({ documents: [], replaced: [] })
  })

  test('one that is hidden from guardians is not known to a guardian in any version', () => {
    const hidden = [
      document('old', { status: 'superseded', hiddenFromGuardians: true }),
      document('new', { hiddenFromGuardians: true }),
    ]
    expect(reachOf(hidden)).toMatchObject({ documents: ['new'], replaced: ['old'] })
    expect(reachOf(hidden, { capacity: 'guardian' })).toMatchObject({ documents: [], replaced: [] })
  })
})

describe('what is no longer kept (A10)', () => {
  const ended: readonly EndedVersion[] = [
    { id: 'new', shownAs: 'new', unit: 'county-unit', toldTo: ['self', 'guardian'] },
    { id: 'old', shownAs: 'new', unit: 'county-unit', toldTo: ['self'] },
  ]

  test('is named in the log of who was shown it at its end', () => {
    expect(reachOf([], { ended })).toMatchObject({ documents: ['new'], replaced: ['old'] })
    const guardian = { ended, capacity: 'guardian' } as const
    expect(reachOf([], guardian)).toMatchObject({ documents: ['new'], replaced: [] })
  })

  test('and of nobody else', () => {
    for (const changes of [
      { capacity: 'proxy' },
      { capacity: null },
      { represented: false },
    ] as const)
      expect(reachOf([], { ended, ...changes })).toMatchObject({ documents: [], replaced: [] })
  })

  test('a unit that is known by it alone is known by documents', () => {
    const relationships = [
      { controller: 'thl', socialService: 'shelter', unit: 'county-unit' },
    ] as const
    expect(reachOf([], { relationships }).withheld).toContain('county-unit')
    const reach = reachOf([], { relationships, ended })
    expect(reach.withheld).not.toContain('county-unit')
    expect(reach.byDocuments).toEqual(['county-unit'])
  })
})

describe('organisations and units', () => {
  test('units that are each a part of the other are both found, and nothing goes round', () => {
    const parties = [
      { id: 'one', partOf: 'other' },
      { id: 'other', partOf: 'one' },
    ]
    const facts = { documents: new Map(), ended: [], relationships: [], parties }
    const shelterControllers = new Set(['one'])
    expect(logReach(facts, { ...view, shelterControllers }).withheld).toEqual(['one', 'other'])
  })

  test('shelters leave no trace, also when the client has nothing to do with one', () => {
    expect(reachOf([]).withheld).toEqual(['thl', 'shelter-unit', 'shelter-team'])
  })

  test.each([
    ['of adoption counselling alone leaves no trace', ['adoption-counselling'], true],
    ['of a service that is not known leaves no trace', [null], true],
    [
      'that serves the client otherwise too may be named',
      ['adoption-counselling', 'social-work'],
      false,
    ],
    ['of social work may be named', ['social-work'], false],
  ] as const)('a unit %s', (_name, services, isWithheld) => {
    const relationships = services.map(inCounty)
    expect(reachOf([], { relationships }).withheld.includes('county-unit')).toBe(isWithheld)
  })

  test('a unit of a relationship in the shelters’ register leaves no trace, whatever its service', () => {
    const relationships = [{ ...inCounty('social-work'), controller: 'thl' }]
    expect(reachOf([], { relationships }).withheld).toContain('county-unit')
  })

  describe('a unit of a hidden relationship', () => {
    const relationships = [inCounty('adoption-counselling')]
    const by = (unit: string, changes: Partial<DocumentFacts> = {}) => ({
      ...document('it', changes),
      unit,
    })
    test.each<[string, ListedDocument, readonly RelationshipParty[], string]>([
      ['that made a document she sees is known by documents', by('county-unit'), [], 'documents'],
      [
        'that made a hidden one leaves no trace',
        by('county-unit', { status: 'annulled' }),
        [],
        'none',
      ],
      [
        'that made one which is shown in no newer version leaves no trace',
        by('county-unit', { status: 'superseded' }),
        [],
        'none',
      ],
      ['leaves no trace by another’s document', by('unit-05'), [], 'none'],
      [
        'that serves her otherwise too is known as any',
        by('county-unit'),
        [inCounty('social-work')],
        'any',
      ],
      [
        'that is a shelter leaves no trace, whatever it made',
        by('shelter-unit'),
        [{ ...inCounty('shelter'), unit: 'shelter-unit' }],
        'shelter',
      ],
    ])('%s', (_name, shown, others, known) => {
      const reach = reachOf([shown], { relationships: [...relationships, ...others] })
      expect(reach.byDocuments.includes('county-unit')).toBe(known === 'documents')
      const unseen = known === 'none' || known === 'shelter' ? ['county-unit'] : []
      expect(reach.withheld).toEqual(['thl', 'shelter-unit', 'shelter-team', ...unseen])
    })
  })

  test('the services of V03–V06 are never named', () => {
    const { socialServices } = reachOf([])
    expect(socialServices).toContain('social-work')
    for (const service of [
      'shelter',
      'violence-prevention',
      'adoption-counselling',
      'custody-investigation',
    ]) {
      expect(socialServices).not.toContain(service)
    }
  })
})

test.each([
  ['the client', 'self', false],
  ['a proxy, who sees as the client', 'proxy', false],
  ['a guardian', 'guardian', true],
  ['one with a right to the information', 'information-right', true],
  ['one in a capacity that is not known', null, true],
] as const)('rows without a document: %s', (_name, capacity, documentsOnly) => {
  expect(reachOf([], { capacity }).documentsOnly).toBe(documentsOnly)
})
