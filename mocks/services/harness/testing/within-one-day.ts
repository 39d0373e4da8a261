import { setTimeout as wait } from 'node:timers/promises'
import { dayInHelsinki } from '@/mocks/world/people/days'

/**
 * Lets a test begin: at once, or after midnight in Helsinki where that is so near that the day would turn in the midst of it. At midnight a delayed document comes
 * up, a consent ends and a child comes of age (V14, C7), so what is seen before and after it differs, and should.
 *
 * @param longest how many seconds the test may take
 */
export const withinOneDay = (longest: number) =>
  wait(secondsUntilOneDay(new Date(), longest) * 1_000)

/** Whole seconds until a test of `longest` seconds falls into one day in Helsinki; 0 where it does now. */
export function secondsUntilOneDay(now: Date, longest: number): number {
  const dayAfter = (seconds: number) => dayInHelsinki(new Date(now.getTime() + seconds * 1_000))
  const end = dayAfter(longest)
  let seconds = 0
  while (dayAfter(seconds) !== end) seconds += 1
  return seconds
}
