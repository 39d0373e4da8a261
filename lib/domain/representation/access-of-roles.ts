import type { Capacity } from '../codes/capacities'

/** The mandate themes by their addresses. */
export type Themes = Readonly<{ socialWelfare: string; health: string }>

/** As what one may open the data of another; health only: a mandate that does not reach social welfare. */
export type Access = Exclude<Capacity, 'self'> | 'health-only'

/**
 * What the roles of the mandates service open (R1); null: nothing, and nobody is told why (R2). The population register
 * speaks of minors and the mandate register of adults: a mandate opens no minor's data, since it would show what is
 * hidden from guardians (V16), and ALL opens no adult's. A role that is not known opens nothing.
 */
export function accessOfRoles(
  roles: readonly string[],
  principalIsMinor: boolean,
  { socialWelfare, health }: Themes,
): Access | null {
  if (principalIsMinor) {
    if (!roles.includes('ALL')) return null
    return roles.includes('GUARDIAN') ? 'guardian' : 'information-right'
  }
  if (roles.includes(socialWelfare)) return 'proxy'
  return roles.includes(health) ? 'health-only' : null
}
