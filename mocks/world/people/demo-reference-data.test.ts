import { expect, test } from 'vitest'
import { readChange } from '@/mocks/services/archive/reference/register/change'
import { demoReferenceData } from './demo-reference-data'

const changes = demoReferenceData(new Date('2026-11-29T10:00:00Z'))
const organisations = changes.filter(({ kind }) => kind === 'organisation').map(({ key }) => key)

test('what the demo enters is fit, and each entry once', () => {
  expect(changes.map(readChange).filter(({ ok }) => !ok)).toEqual([])
  const places = changes.map(({ kind, key }) => `${kind} ${key}`)
  expect(new Set(places).size).toBe(places.length)
})

test('what is entered of an organisation is of one that there is (A12)', () => {
  const ofNobody = changes
    .filter(({ kind }) => kind !== 'information-version')
    .filter(({ key }) => !organisations.includes(key.split('/')[0] ?? ''))
  expect(ofNobody).toEqual([])
})
