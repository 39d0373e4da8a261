import { eighteenthBirthday } from '../calendar/coming-of-age'
import type { Access } from './access-of-roles'

/**
 * The first day on which the right is over by itself, YYYY-MM-DD: the minor's eighteenth birthday. Null for a mandate,
 * whose end the mandates service does not tell.
 */
export function endOfRight(access: Access, principalBirthDate: string): string | null {
  if (access === 'proxy' || access === 'health-only') return null
  return eighteenthBirthday(principalBirthDate)
}

/** Whether the right has ended by itself on `today`: from midnight on in Helsinki (R1). */
export function isOver(access: Access, principalBirthDate: string, today: string): boolean {
  const end = endOfRight(access, principalBirthDate)
  return end !== null && end <= today
}
