import { expect, test } from 'vitest'
import { emptySearch, faultsOf, identifierOf, parametersOf } from './read-search'

test.each([
  ['nothing at all', {}, { all: 'nothing' }],
  ['only which ages and states', { age: 'old', status: 'annulled' }, { all: 'nothing' }],
  ['a client', { hetu: '010190-900p' }, {}],
  ['a code with a wrong check character', { hetu: '010190-900X' }, { hetu: 'hetu' }],
  ['an identifier that is none', { identifier: '../Patient/1' }, { identifier: 'identifier' }],
  ['a type that there is not', { type: 'novel' }, { type: 'choice' }],
  ['a day that there is not', { madeFrom: '2026-02-30' }, { madeFrom: 'day' }],
  ['one day', { storedFrom: '2026-02-03', storedTo: '2026-02-03' }, {}],
  [
    'an end before the beginning',
    { storedFrom: '2026-02-03', storedTo: '2026-02-02' },
    { storedTo: 'order' },
  ],
  ['a long name of a system', { storedBy: 'x'.repeat(201) }, { storedBy: 'storedBy' }],
])('%s', (_name, written, faults) => {
  expect(faultsOf({ ...emptySearch, ...written })).toEqual(faults)
})

test.each([
  ['2.999.7.1', 'urn:oid:2.999.7.1'],
  ['urn:oid:2.999.7.1', 'urn:oid:2.999.7.1'],
  ['0123456789abcdef', '0123456789abcdef'],
  ['2.999.', undefined],
  ['kort', undefined],
])('%s stands for %s', (written, identifier) => {
  expect(identifierOf(written)).toBe(identifier)
})

test('new documents are those of both phases', () => {
  expect(parametersOf({ ...emptySearch, age: 'new', type: 'decision' })).toEqual([
    { name: 'type', valueCode: 'decision' },
    { name: 'format', valueCode: 'phase-1' },
    { name: 'format', valueCode: 'phase-2' },
  ])
  expect(parametersOf({ ...emptySearch, age: 'old', storedBy: 'system' })).toEqual([
    { name: 'format', valueCode: 'old' },
    { name: 'storedBy', valueString: 'system' },
  ])
})
