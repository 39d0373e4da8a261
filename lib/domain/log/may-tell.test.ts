import { describe, expect, test } from 'vitest'
import type { DocumentFacts } from '../visibility/document-facts'
import type { View } from '../visibility/view'
import { mayTell, type ToldEvent } from './may-tell'
import { document, parties, view } from './testing/shown-to-client'

const version = (id: string, changes: Partial<DocumentFacts> = {}, set = 'set of it') => ({
  set,
  document: document(id, changes),
})
/** Another county has opened a document that is shown. */
const event: ToldEvent = {
  isStatement: false,
  organisation: 'county-17',
  unit: 'unit-17',
  register: 'county-05',
  socialService: 'personal-assistance',
  documents: ['it'],
  target: null,
  versions: [version('it')],
  relationships: [],
}
const tells = (changes: Partial<ToldEvent>, seen: View = view) =>
  mayTell({ ...event, ...changes }, parties, seen)

describe('documents', () => {
  test.each<[string, Partial<ToldEvent>, boolean]>([
    ['one that is shown is told of', {}, true],
    ['a search, which names none, is told of', { documents: [], versions: [] }, true],
    ['one without its facts is not', { versions: [] }, false],
    ['one that is annulled is not', { versions: [version('it', { status: 'annulled' })] }, false],
    [
      'one that opens tomorrow is not',
      { versions: [version('it', { delayed: true, releaseDay: '2026-11-22' })] },
      false,
    ],
    [
      'one that opens today is',
      { versions: [version('it', { delayed: true, releaseDay: '2026-11-21' })] },
      true,
    ],
    [
      'one with special content is not',
      { versions: [version('it', { specialContent: true })] },
      false,
    ],
    [
      'a hidden one among shown ones hides the event',
      {
        documents: ['it', 'other'],
        versions: [version('it'), version('other', { specialContent: true }, 'set of other')],
      },
      false,
    ],
    [
      'a replaced version of one that is shown is told of',
      { documents: ['old'], versions: [version('old', { status: 'superseded' }), version('it')] },
      true,
    ],
    [
      'a replaced version of one that is hidden now is not',
      {
        documents: ['old'],
        versions: [
          version('old', { status: 'superseded' }),
          version('it', { specialContent: true }),
        ],
      },
      false,
    ],
    [
      'a replaced version that was hidden itself is not',
      {
        documents: ['old'],
        versions: [version('old', { status: 'superseded', specialContent: true }), version('it')],
      },
      false,
    ],
    [
      'what is attached to a hidden one is not (V19)',
      {
        versions: [
          version('it', { attachedTo: { id: 'main' } }),
          version('main', { status: 'annulled' }, 'set of main'),
        ],
      },
      false,
    ],
    [
      'nor what is attached to one that was left out',
      { versions: [version('it', { attachedTo: { id: 'main' } })] },
      false,
    ],
    [
      'what is attached to a shown one is',
      {
        versions: [
          version('it', { attachedTo: { id: 'main' } }),
          version('main', {}, 'set of main'),
        ],
      },
      true,
    ],
    [
      'a replaced version is not known by another document that is shown',
      {
        documents: ['old'],
        versions: [version('old', { status: 'superseded' }, 'set of old'), version('it')],
      },
      false,
    ],
  ])('%s', (_name, changes, told) => expect(tells(changes)).toBe(told))

  test('what its controller does not show yet is not told of', () => {
    expect(tells({}, { ...view, coverage: new Map() })).toBe(false)
  })
})

describe('the target of a prohibition', () => {
  const statement = { documents: [], organisation: null, unit: null, register: null } as const
  test.each<[string, Partial<ToldEvent>, boolean]>([
    ['a shown document is told of', { target: 'set of it' }, true],
    ['nothing in particular is told of', { target: null, versions: [] }, true],
    [
      'a hidden document is not (R5)',
      { target: 'set of it', versions: [version('it', { specialContent: true })] },
      false,
    ],
    ['a document that is not known is not', { target: 'set of it', versions: [] }, false],
  ])('%s', (_name, changes, told) => expect(tells({ ...statement, ...changes })).toBe(told))
})

describe('organisations, units and services', () => {
  const of17 = { controller: 'county-17', unit: 'unit-17' }
  const inAdoption = { ...of17, socialService: 'adoption-counselling' }
  const inWork = { ...of17, socialService: 'social-work' }
  const of = {
    ...version('its own', {}, 'another'),
    document: { ...document('its own'), unit: 'unit-17' },
  }
  const known = { relationships: [inAdoption], versions: [version('it'), of] }
  const none = { ...known, documents: [] }
  test.each<[string, Partial<ToldEvent>, boolean]>([
    ['the controller of shelters is not told of', { organisation: 'thl' }, false],
    ['nor a shelter', { unit: 'shelter-unit' }, false],
    ['nor use in the register of shelters', { register: 'thl' }, false],
    ['an event without an organisation is', { organisation: null, unit: null }, true],
    ['a service that is never shown is not', { socialService: 'adoption-counselling' }, false],
    ['a service that is not known is not', { socialService: 'of-the-future' }, false],
    ['no service at all is', { socialService: null }, true],
    ['a unit of a hidden relationship is not', { relationships: [inAdoption] }, false],
    ['but is of what it did with a document, when she sees one that it made', known, true],
    ['not of what it did without one', none, false],
    ['but of a statement that was made at it', { ...none, isStatement: true }, true],
    [
      'nor is a unit of the shelters’ register, whatever the service',
      { relationships: [{ ...inWork, controller: 'thl' }] },
      false,
    ],
    ['one that serves otherwise too is', { relationships: [inAdoption, inWork] }, true],
    [
      'a unit of a relationship of no known service is not',
      { relationships: [{ ...of17, socialService: null }] },
      false,
    ],
  ])('%s', (_name, changes, told) => expect(tells(changes)).toBe(told))
})
