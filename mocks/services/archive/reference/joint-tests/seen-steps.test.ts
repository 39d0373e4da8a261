import { expect, test } from 'vitest'
import { jointTestSteps, type JointTestStep } from '@/lib/contracts/archive/joint-tests'
import { inOrder, type Happened } from './seen-steps'

const at = (minute: number, step: JointTestStep): Happened => ({
  step,
  at: new Date(Date.UTC(2026, 10, 21, 10, minute)),
})
const whole = jointTestSteps.map((step, index) => at(index, step))
const seenIn = (happened: readonly Happened[]) =>
  inOrder(happened).flatMap(({ step, seen }) => (seen ? [step] : []))

// prettier-ignore
test.each<[string, readonly Happened[], readonly JointTestStep[]]>([
  ['nothing', [], []],
  ['all, in order', whole, jointTestSteps],
  ['all, told in another order', whole.toReversed(), jointTestSteps],
  ['a step without the one before it', whole.slice(1), []],
  ['a gap in the middle', whole.filter(({ step }) => step !== 'producer-stores'), jointTestSteps.slice(0, 3)],
  ['a refusal that came before the begin', [at(0, 'producer-refused'), ...whole.slice(0, 6).map(({ step }, n) => at(n + 1, step))], jointTestSteps.slice(0, 6)],
  ['a search again after the end', [...whole, at(9, 'producer-searches')], jointTestSteps],
])('seen of %s (A8)', (_name, happened, expected) => {
  expect(seenIn(happened)).toEqual(expected)
})

test('a step is told by the first that came after the step before it', () => {
  const steps = inOrder([
    at(0, 'producer-searches'),
    at(1, 'begin'),
    at(3, 'producer-searches'),
    at(2, 'producer-searches'),
  ])
  expect(steps[1]?.seen?.at).toBe('2026-11-21T10:02:00.000Z')
})
