import type { DocumentFactDto } from '@/lib/contracts/portal/document'
import { lastDayOf } from '@/lib/domain/calendar/last-day'
import type { FactCode } from '@/lib/domain/codes/fact-codes'

/** Times to ask for a review or to appeal are given in days up to some months; another number is taken for none. */
const mostDays = 180

/**
 * Until when one can ask for a review of a decision, or appeal: the day that the decision states, else counted from the day
 * of its notification. Null without both, or when it can't be challenged: the day that it was made is no start of it.
 */
export function lastDayIn(facts: readonly DocumentFactDto[]): string | null {
  const remedy = valueOf(facts, 'remedy')
  if (remedy && 'is' in remedy && remedy.is === 'none') return null
  const stated = valueOf(facts, 'last-day')
  if (stated) return 'day' in stated ? stated.day : null
  const notified = valueOf(facts, 'notified')
  const days = valueOf(facts, 'remedy-days')
  if (!notified || !('day' in notified) || !days || !('own' in days)) return null
  const [number] = days.own
  return days.own.length === 1 && isDays(number) ? lastDayOf(notified.day, number) : null
}

/** A value that is told once; of two that differ, none is the one. */
function valueOf(facts: readonly DocumentFactDto[], code: FactCode) {
  const values = facts.filter(({ label }) => 'code' in label && label.code === code)
  return values.length === 1 ? values[0]?.value : undefined
}

const isDays = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) <= mostDays
