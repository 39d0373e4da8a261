import { expect, test } from 'vitest'
import { isOfShelter, type BelongsTo } from './belongs-to'

const shelters = new Set(['thl'])
const elsewhere = { controller: 'county-05', socialService: 'housing' } as const

test.each<readonly [string, Partial<BelongsTo>, boolean]>([
  ['nothing of a shelter', {}, false],
  ['by its service', { socialService: 'shelter' }, true],
  ['by its register', { controller: 'thl' }, true],
  [
    'by its register, whatever its service',
    { controller: 'thl', socialService: 'social-work' },
    true,
  ],
  [
    'by the relationship that it was made in',
    { madeIn: { ...elsewhere, controller: 'thl' } },
    true,
  ],
  ['by the service of that', { madeIn: { ...elsewhere, socialService: 'shelter' } }, true],
  ['made in a relationship of its own kind', { madeIn: elsewhere }, false],
  [
    'made in one of another kind',
    { madeIn: { ...elsewhere, socialService: 'family-work' } },
    false,
  ],
  ['its service is not known, so it may be', { socialService: 'unheard-of' }, true],
  ['its service is missing, so it may be', { socialService: null }, true],
  ['its register is missing, so it may be', { controller: null }, true],
  ['its relationship is not known, so it may be', { madeIn: null }, true],
])('a document is of a shelter (V03, D8): %s', (_name, facts, expected) => {
  const document: BelongsTo = { ...elsewhere, madeIn: 'none', ...facts }
  expect(isOfShelter(document, shelters)).toBe(expected)
})
