import { expect, test } from 'vitest'
import { faultsOf, filtersSchema, parametersOf } from './read-filters'

const nothing = filtersSchema.parse({})

test.each([
  ['nothing', {}, {}],
  ['one day', { from: '2026-02-03', to: '2026-02-03' }, {}],
  ['an end before the beginning', { from: '2026-02-03', to: '2026-02-02' }, { to: 'order' }],
  ['days that there are not', { from: '2026-02-30', to: 'igår' }, { from: 'day', to: 'day' }],
  ['a ground that there is not', { ground: 'curiosity' }, { ground: 'choice' }],
  ['a kind that there is not', { kind: 'all-use' }, { kind: 'choice' }],
  ['a unit', { unit: 'unit-1' }, {}],
  ['a unit that there is not', { unit: 'unit-2' }, { unit: 'choice' }],
  ['a code that is none', { hetu: '010190-900X' }, { hetu: 'hetu' }],
])('%s', (_name, written, faults) => {
  expect(faultsOf({ ...nothing, ...written }, ['unit-1'])).toEqual(faults)
})

test('what is empty narrows nothing', () => {
  expect(parametersOf(nothing)).toEqual([])
  expect(parametersOf({ worker: 'w-1', kind: 'use' })).toEqual([
    { name: 'worker', valueString: 'w-1' },
    { name: 'kind', valueCode: 'use' },
  ])
})
