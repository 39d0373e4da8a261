import { expect, test } from 'vitest'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import type { View } from '@/lib/domain/visibility/view'
import type { Relationship } from '../archive/facts/to-relationship'
import type { ReferenceData } from '../archive/reference/reference-data'
import { ownWorkerDtos, shownRelationships } from './shown-relationships'

const view: View = {
  capacity: 'self',
  represented: true,
  today: '2026-11-21',
  coverage: new Map(),
  switches: { journal: false, sharedMatters: false, parenthood: false },
  shelterControllers: new Set(['thl']),
}
const titled = (title: string) => inEachLanguage(() => title)
const worker = {
  name: 'Anna Testlund',
  title: titled('socialarbetare'),
  unit: 'unit-1',
  phone: null,
  email: null,
  hours: null,
}
const relationship = (id: string, changes: Partial<Relationship> = {}): Relationship => ({
  id,
  serviceTask: 'disability',
  socialService: 'personal-assistance',
  controller: 'county-05',
  unit: 'unit-1',
  startedOn: '2026-01-01',
  endedOn: null,
  worker,
  ...changes,
})
const idsOf = (...relationships: Relationship[]) =>
  shownRelationships(relationships, view).map(({ id }) => id)

test('those that go on stand before those that have ended, each newest first', () => {
  const ended = { endedOn: '2026-11-20' }
  expect(
    idsOf(
      relationship('ended early', { ...ended, startedOn: '2025-01-01' }),
      relationship('ended', { ...ended, startedOn: '2026-02-01' }),
      relationship('old', { startedOn: '2024-01-01' }),
      relationship('new'),
    ),
  ).toEqual(['new', 'old', 'ended', 'ended early'])
})

test('those that began on the same day stay in the order in which the archive has them', () => {
  expect(idsOf(relationship('a'), relationship('b'), relationship('c'))).toEqual(['a', 'b', 'c'])
})

test('one goes on through its last day', () => {
  const last = relationship('last day', { endedOn: view.today, startedOn: '2025-01-01' })
  const over = relationship('over', { endedOn: '2026-11-20' })
  expect(idsOf(over, last)).toEqual(['last day', 'over'])
  const reference: ReferenceData = {
    organisations: new Map(),
    coverage: new Map(),
    versions: [],
    readAt: new Date(0),
  }
  const workersOf = (one: Relationship) =>
    ownWorkerDtos(shownRelationships([one], view), reference, view)
  expect(workersOf(last)).toHaveLength(1)
  expect(workersOf(over)).toHaveLength(0)
})

test('a service task that is not known, or a class of V03–V06, is not among them', () => {
  expect(
    idsOf(
      relationship('unknown task', { serviceTask: null }),
      relationship('unknown service', { socialService: null }),
      relationship('shelter', { socialService: 'shelter' }),
      relationship('in the shelters’ register', { controller: 'thl' }),
    ),
  ).toEqual([])
})
