import { expect, test } from 'vitest'
import type { DisplayIndexDocument } from '@/lib/contracts/archive/display-index'
import { toListedDocument } from './to-listed-document'

const row: DisplayIndexDocument = [
  'id-1',
  'county-05',
  'disability',
  'housing',
  'attachment',
  'id-of-main',
  'phase-2',
  'current',
  false,
  true,
  '2026-12-01',
  false,
  true,
  '2026-03-05',
  '2026-03-05T08:00:00Z',
  true,
  'unit-1',
  ['county-08', 'home-care'],
  '2036-03-05',
  'ten-years',
  false,
]

test('a row becomes the facts of the rules', () => {
  expect(toListedDocument(row)).toEqual({
    id: 'id-1',
    facts: {
      controller: 'county-05',
      serviceTask: 'disability',
      socialService: 'housing',
      type: 'attachment',
      madeIn: { controller: 'county-08', socialService: 'home-care' },
      attachedTo: { id: 'id-of-main' },
      format: 'phase-2',
      status: 'current',
      sharedMatter: false,
      delayed: true,
      releaseDay: '2026-12-01',
      specialContent: false,
      hiddenFromGuardians: true,
      madeOn: '2026-03-05',
    },
    unit: 'unit-1',
    storedAt: new Date('2026-03-05T08:00:00Z'),
    corrected: true,
    keptUntil: '2036-03-05',
    keptBy: 'ten-years',
    matchesWords: false,
  })
})

test.each<[string, number, unknown, Partial<ReturnType<typeof toListedDocument>['facts']>]>([
  ['a service task', 2, 'new-task', { serviceTask: null }],
  ['a social service', 3, 'new-service', { socialService: null }],
  ['a type', 4, 'new-type', { type: null }],
  ['what it is attached to', 5, '', { attachedTo: { id: '' } }],
  ['what it was made in', 17, [null, null], { madeIn: { controller: null, socialService: null } }],
  ['a format', 6, 'phase-3', { format: null }],
  ['a state', 7, 'lost', { status: null }],
  ['the day of release', 10, '2026-02-30', { releaseDay: null }],
  ['the day when it was made', 13, 'yesterday', { madeOn: null }],
  ['a code that every object has', 4, 'constructor', { type: null }],
])('%s that is not known is nothing, and nothing hides', (_, place, value, facts) => {
  const changed = row.with(place, value as never) as DisplayIndexDocument
  expect(toListedDocument(changed).facts).toMatchObject(facts)
})

test('no attachment is something else than an attachment of nobody knows what', () => {
  const plain = row.with(5, null as never) as DisplayIndexDocument
  expect(toListedDocument(plain).facts.attachedTo).toBe('none')
})

test('made in no relationship is something else than made in one that nobody knows', () => {
  const plain = row.with(17, null as never) as DisplayIndexDocument
  expect(toListedDocument(plain).facts.madeIn).toBe('none')
})

test('the word of FHIR for an annulled document is understood too', () => {
  const annulled = row.with(7, 'entered-in-error' as never) as DisplayIndexDocument
  expect(toListedDocument(annulled).facts.status).toBe('annulled')
})
