import type { Capacity } from '../codes/capacities'

/** The mandate themes by their addresses. */
export type Themes = Readonly<{ socialWelfare: string; health: string }>

/** As what one may open the data of another; health only: a mandate that does not reach social welfare. */
export type Access = Exclude<Capacity, 'self'> | 'health-only'

type Opening = Readonly<{
  ofMinor: boolean
  by: (roles: readonly string[], themes: Themes) => boolean
}>

/**
 * By which roles each is opened, the strongest first; one without a row does not compile. The population register speaks of
 * minors and the mandate register of adults: a mandate opens no minor's data, since it would show what is hidden from
 * guardians (V16), and ALL opens no adult's.
 */
const openings: Readonly<Record<Access, Opening>> = {
  guardian: {
    ofMinor: true,
    by: (roles) => ['ALL', 'GUARDIAN'].every((one) => roles.includes(one)),
  },
  'information-right': { ofMinor: true, by: (roles) => roles.includes('ALL') },
  proxy: { ofMinor: false, by: (roles, { socialWelfare }) => roles.includes(socialWelfare) },
  'health-only': { ofMinor: false, by: (roles, { health }) => roles.includes(health) },
}
const inOrder = Object.entries(openings) as readonly (readonly [Access, Opening])[]

/** What the roles of the mandates service open (R1); null: nothing, and nobody is told why (R2). A role that is not known opens nothing. */
export function accessOfRoles(
  roles: readonly string[],
  principalIsMinor: boolean,
  themes: Themes,
): Access | null {
  const opened = inOrder.find(
    ([, { ofMinor, by }]) => ofMinor === principalIsMinor && by(roles, themes),
  )
  return opened?.[0] ?? null
}
