import { expect, test } from 'vitest'
import { socialServices } from '../codes/social-services'
import { decideRelationship, shownServices, type RelationshipFacts } from './decide-relationship'
import type { View } from './view'

const view: View = {
  capacity: 'self',
  represented: true,
  today: '2026-11-21',
  coverage: new Map(),
  switches: { journal: false, sharedMatters: false, parenthood: false },
  shelterControllers: new Set(['thl']),
}
const plain: RelationshipFacts = {
  controller: 'county-05',
  socialService: 'housing',
  startedOn: '2025-03-03',
}

const parenthood = { socialService: 'parenthood-investigation' } as const

test('what may be told of is all but the classes of V03–V06', () => {
  const never = ['shelter', 'violence-prevention', 'adoption-counselling', 'custody-investigation']
  expect(shownServices).toEqual(socialServices.filter((service) => !never.includes(service)))
})

test.each<[string, Partial<RelationshipFacts>, Partial<View>, boolean]>([
  ['an ordinary relationship', {}, {}, true],
  ['one that is shown to a guardian', {}, { capacity: 'guardian' }, true],
  ['one of a client whom the actor does not represent', {}, { represented: false }, false],
  ['an actor without a capacity', {}, { capacity: null }, false],
  ['in shelter services only (V03)', { socialService: 'shelter' }, {}, false],
  ['in work on violence only (V04)', { socialService: 'violence-prevention' }, {}, false],
  ['in adoption counselling only (V05)', { socialService: 'adoption-counselling' }, {}, false],
  ['in a custody investigation only (V06)', { socialService: 'custody-investigation' }, {}, false],
  ['in a class that is missing', { socialService: null }, {}, false],
  ['in a class that is not known', { socialService: 'new' as never }, {}, false],
  ['of social work in the shelters’ register (V03)', { controller: 'thl' }, {}, false],
  ['in a register that is missing', { controller: null }, {}, false],
  ['in parenthood, whose documents alone are hidden', parenthood, {}, true],
  ['to an actor in a capacity that is not known', {}, { capacity: 'new' as never }, false],
  ['one that begins today', { startedOn: '2026-11-21' }, {}, true],
  ['one that begins tomorrow', { startedOn: '2026-11-22' }, {}, false],
  ['one without a first day', { startedOn: null }, {}, false],
])('%s', (_, facts, change, shown) =>
  expect(decideRelationship({ ...plain, ...facts }, { ...view, ...change })).toBe(shown),
)
