import type { Ground, Representation, Theme } from './decide-representation'

export type RoleNames = Readonly<{
  /** The address of each mandate theme. */
  themes: Readonly<Record<Theme, string>>
  /** Whether a guardian is told apart from one with only a right to information, by the role GUARDIAN beside ALL. */
  markGuardians: boolean
}>

/** The roles as the wire names them; none when one may not act. */
export function rolesOf(representation: Representation, names: RoleNames): readonly string[] {
  if (!representation.allowed) return []
  return representation.grounds.flatMap((ground) => namesOf(ground, names))
}

function namesOf(ground: Ground, names: RoleNames): readonly string[] {
  if (ground === 'guardian') return names.markGuardians ? ['ALL', 'GUARDIAN'] : ['ALL']
  if (ground === 'information-right') return ['ALL']
  return [names.themes[ground]]
}

/** Whether the roles are enough for all the issues that are asked about; an adult's theme has to be named. */
export function allowsIssues(roles: readonly string[], issues: readonly string[]): boolean {
  if (roles.includes('ALL')) return true
  return issues.length > 0 && issues.every((issue) => roles.includes(issue))
}
