import { addMonths, addYears } from '../calendar/add-to-day'

/** Years of the log that are told without a reason (kunduppgiftslagen 703/2023, section 11). */
const yearsWithoutReason = 2

/**
 * Whether a row is told for a special reason only (L6): it is older than two years. One of the very day two years ago is not.
 * Days in Helsinki, YYYY-MM-DD.
 */
export function needsReason(day: string, today: string): boolean {
  return day < addYears(today, -yearsWithoutReason)
}

/**
 * The last day for the answer to a request that comes in on a day (L6): what is secret is given within a month, which is the
 * longest that the Openness Act (621/1999, section 14.4) leaves an authority.
 */
export function answerDue(receivedOn: string): string {
  return addMonths(receivedOn, 1)
}

/** The letters about rows (L6): the request, what follows when no answer has come in time, and what follows a refusal. */
export const letterKinds = ['request', 'late', 'refusal'] as const
export type LetterKind = (typeof letterKinds)[number]
export type FollowUp = Exclude<LetterKind, 'request'>

/**
 * What is wrong with the day that a later letter names: when the authority got the request, or when it refused. One is
 * reminded only after the last day for the answer.
 */
export function followUpFault(
  kind: FollowUp,
  day: string,
  today: string,
): 'future' | 'early' | null {
  if (day > today) return 'future'
  return kind === 'late' && today <= answerDue(day) ? 'early' : null
}
