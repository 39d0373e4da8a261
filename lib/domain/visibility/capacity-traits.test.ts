import { expect, test } from 'vitest'
import type { Capacity } from '../codes/capacities'
import { actsForMinor, isKnownCapacity, seesAsClient } from './capacity-traits'

test.each<readonly [string, Capacity | null, boolean, boolean, boolean]>([
  ['the client', 'self', true, true, false],
  ['a proxy', 'proxy', true, true, false],
  ['a guardian', 'guardian', true, false, true],
  ['a right to information', 'information-right', true, false, true],
  ['nobody', null, false, false, true],
  ['a capacity that is not known', 'friend' as Capacity, false, false, true],
])('%s', (_name, capacity, isKnown, sees, forMinor) => {
  expect(isKnownCapacity(capacity)).toBe(isKnown)
  expect(seesAsClient(capacity)).toBe(sees)
  expect(actsForMinor(capacity)).toBe(forMinor)
})
