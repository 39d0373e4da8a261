import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { countShift } from './shift-presses'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const shift = { key: 'Shift', shiftKey: false }

function counted() {
  const said: (number | null | 'enough')[] = []
  const { released } = countShift({
    left: (presses) => said.push(presses),
    enough: () => said.push('enough'),
  })
  return { said, released }
}

test('three presses of Shift are enough, and the first two say how many are left', () => {
  const { said, released } = counted()
  for (let times = 0; times < 3; times += 1) released(shift)
  expect(said).toEqual([2, 1, 'enough'])
})

test.each([
  ['a capital letter', [{ key: 'A', shiftKey: true }, shift]],
  ['a step back with Tab', [{ key: 'Tab', shiftKey: true }, shift]],
])('%s is no press, and begins the count anew', (_, keys) => {
  const { said, released } = counted()
  released(shift)
  released(shift)
  for (const key of keys) released(key)
  expect(said).toEqual([2, 1, null])
  for (let times = 0; times < 3; times += 1) released(shift)
  expect(said).toEqual([2, 1, null, 2, 1, 'enough'])
})

test('a press is forgotten after five seconds', () => {
  const { said, released } = counted()
  released(shift)
  vi.advanceTimersByTime(4_999)
  released(shift)
  vi.advanceTimersByTime(5_000)
  released(shift)
  expect(said).toEqual([2, 1, null, 2])
})
