import { expect, test } from 'vitest'
import { organisationsOn } from '../organisations'
import { makeBusinessId } from './business-ids'

const organisations = organisationsOn('2026-11-21')

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 301])(
  'the number at place %i has the check digit that the trade register would give it',
  (place) => {
    const digits = [...makeBusinessId(place).replace('-', '')].map(Number)
    const weighed = [7, 9, 10, 5, 8, 4, 2, 1].map((weight, at) => weight * (digits[at] ?? NaN))
    expect(digits).toHaveLength(8)
    expect(weighed.reduce((sum, each) => sum + each, 0) % 11).toBe(0)
  },
)

test('every organisation but units has a business id of its own, from the invented range', () => {
  const ids = organisations.flatMap(({ businessId }) => businessId ?? [])
  expect(ids.length).toBeGreaterThan(25)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^99\d{5}-\d$/)
  for (const { kinds, businessId } of organisations)
    expect(businessId === undefined).toBe(kinds.includes('unit'))
})
