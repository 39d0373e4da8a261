import { expect, test } from 'vitest'
import { businessIdCheckDigit, isBusinessId } from './business-id'

test.each([
  // The Finnish Patent and Registration Office's own, and the Social Insurance Institution's.
  ['0244683-1', true],
  ['0246246-0', true],
  ['0246246-1', false],
  ['0244683-2', false],
  ['02446831', false],
  ['244683-1', false],
  [' 0244683-1', false],
  ['', false],
])('a business id: "%s" is one: %s', (text, is) => {
  expect(isBusinessId(text)).toBe(is)
})

test('one number in eleven is never given', () => {
  const digits = Array.from({ length: 1100 }, (_, n) => businessIdCheckDigit(String(9_900_000 + n)))
  expect(digits.filter((digit) => digit === undefined)).toHaveLength(100)
})
