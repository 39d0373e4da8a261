import { mayDo, type Act } from '../representation/permissions'
import type { Capacity } from '../codes/capacities'

/** Why one may not make a statement of will here (rule book, section 2; I2). Each has words of its own. */
export const hindrances = [
  'preview',
  'guardian',
  'information-right',
  'minor',
  'information',
] as const
export type Hindrance = (typeof hindrances)[number]

export type Stating = Readonly<{
  capacity: Capacity
  /** The own data is looked at as a representative sees it. */
  preview: boolean
  /** The client is under 18 today. */
  minor: boolean
  /** The client has received the newest version of the Kanta information. */
  informed: boolean
}>

/**
 * Why this actor may not begin a consent or prohibition, or null. That the information is missing comes last: it can be
 * mended, and would be asked for in vain of one who may not state anything.
 *
 * @param minorsMay whether minors state their own will here; a switch
 */
export function hindranceOf(
  act: Extract<Act, 'consent' | 'prohibition'>,
  stating: Stating,
  minorsMay: boolean,
): Hindrance | null {
  return hindranceToEnd(act, stating, minorsMay) ?? (stating.informed ? null : 'information')
}

/** Likewise for ending one: what was begun can be ended at any time (C1, C2), also when the information has changed. */
export function hindranceToEnd(
  act: Extract<Act, 'consent' | 'prohibition'>,
  { capacity, preview, minor }: Stating,
  minorsMay: boolean,
): Exclude<Hindrance, 'information'> | null {
  if (preview) return 'preview'
  const isMinorsOwn = capacity === 'self' && minor
  if (mayDo(capacity, act) && (!isMinorsOwn || minorsMay)) return null
  return hindranceIn[capacity]
}

/** What is told to one who may not; a capacity without a row does not compile. A proxy may state all of it. */
const hindranceIn: Readonly<Record<Capacity, Exclude<Hindrance, 'information'>>> = {
  self: 'minor',
  guardian: 'guardian',
  'information-right': 'information-right',
  proxy: 'information-right',
}
