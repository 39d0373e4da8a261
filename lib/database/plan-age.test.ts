import { expect, test } from 'vitest'
import { createPlanAge } from './plan-age'

test.each([
  ['new plans are kept', 0, 0, false],
  ['999 statements are not many', 999, 59_999, false],
  ['1,000 statements are', 1_000, 0, true],
  ['a minute is long, with no statement too', 0, 60_000, true],
])('%s', (_name, statements, passed, over) => {
  let now = 5
  const age = createPlanAge(() => now)
  for (let n = 0; n < statements; n += 1) age.count()
  now += passed
  expect(age.isOver()).toBe(over)
  expect(age.isOver()).toBe(false)
})
