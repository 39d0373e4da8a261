import { eighteenthBirthday } from '../calendar/coming-of-age'
import type { Access } from './access-of-roles'

/**
 * The first day on which the right is over by itself, YYYY-MM-DD: the minor's eighteenth birthday. Null for a mandate,
 * whose end the mandates service does not tell.
 */
export function endOfRight(access: Access, principalBirthDate: string): string | null {
  return endsAt18[access] ? eighteenthBirthday(principalBirthDate) : null
}

/** Whether a right is over a minor; one without a row does not compile. */
const endsAt18: Readonly<Record<Access, boolean>> = {
  guardian: true,
  'information-right': true,
  proxy: false,
  'health-only': false,
}

/** Whether the right has ended by itself on `today`: from midnight on in Helsinki (R1). */
export function isOver(access: Access, principalBirthDate: string, today: string): boolean {
  const end = endOfRight(access, principalBirthDate)
  return end !== null && end <= today
}
