import type { Capacity } from '../codes/capacities'

/** What one may do beyond reading; rule book, section 2. */
export type Act = 'confirm-information' | 'consent' | 'prohibition'

/** The whole matrix: what is not named may not be done. A minor's own statements of will are a matter of their own. */
const allowed: Readonly<Record<Capacity, readonly Act[]>> = {
  self: ['confirm-information', 'consent', 'prohibition'],
  guardian: ['confirm-information', 'consent'],
  'information-right': [],
  proxy: ['consent', 'prohibition'],
}

/** Whether an act is open to one who looks in this capacity. */
export function mayDo(capacity: Capacity, act: Act): boolean {
  return allowed[capacity].includes(act)
}
