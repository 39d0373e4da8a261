import { expect, test } from 'vitest'
import { suppressSmall } from './suppress-small'

const counted = {
  unit: 'unit',
  month: '2026-11',
  clients: 9,
  documents: 20,
  withRelationship: 20,
  withMatter: 10,
  structured: 0,
  storedLate: 4,
  delayed: 5,
  specialContent: 1,
  hiddenFromGuardians: 16,
  annulled: 15,
  corrections: 3,
}

test('a count under five is taken away, and so is one that leaves fewer than five', () => {
  expect(suppressSmall(counted)).toEqual({
    unit: 'unit',
    month: '2026-11',
    documents: 20,
    withRelationship: 20,
    withMatter: 10,
    structured: 0,
    storedLate: null,
    delayed: 5,
    specialContent: null,
    hiddenFromGuardians: null,
    annulled: 15,
    corrections: null,
  })
})

test('of fewer than five clients nothing is told, however many documents they have', () => {
  const { unit, month, ...counts } = suppressSmall({ ...counted, clients: 4 })
  expect([unit, month]).toEqual(['unit', '2026-11'])
  expect(new Set(Object.values(counts))).toEqual(new Set([null]))
})
