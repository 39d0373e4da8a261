import type { Capacity, Channel } from '../codes/capacities'
import type { StatementKind } from '../codes/statements'
import { addDays } from '../calendar/add-to-day'
import { actsForMinor } from '../visibility/capacity-traits'
import { isSameTarget, type Target } from './target'

/** One event in the history of a consent or prohibition (C3). */
export type Statement = Readonly<{
  id: string
  kind: Exclude<StatementKind, 'information-received'>
  /** ISO instant. */
  madeAt: string
  capacity: Capacity
  channel: Channel
  /** Patient id of the one who made it; null: it was said to an organisation. */
  actor: string | null
  organisation: string | null
  unit: string | null
  informationVersion: string
}>

/** A consent or a prohibition, from the statement that began it to the one that ended it. */
export type Directive = Readonly<{
  id: string
  inForce: boolean
  /** The first day without it, however it may be used: of a guardian's consent, the client's 18th birthday (C7). */
  endsOn: string | null
  /** Oldest first; there is one at least. */
  statements: readonly [Statement, ...Statement[]]
}> &
  (Readonly<{ kind: 'consent'; target: null }> | Readonly<{ kind: 'prohibition'; target: Target }>)

/** The statement by which it stands, or stood: the one that began it, or the newest that renewed it. */
export function standingBy({ statements }: Directive): Statement {
  const ends = ['consent-withdrawn', 'prohibition-cancelled']
  return statements.findLast(({ kind }) => !ends.includes(kind)) ?? statements[0]
}

/** Days before the end of a guardian's consent from which the client is asked what she wants. */
const asked = 60

/** Whether a day comes so soon that the client is told of it. */
export function isSoon(endsOn: string, today: string): boolean {
  return endsOn <= addDays(today, asked)
}

/** A consent that a guardian has given: it opens less than the client's own, which can stand beside it (C7). */
export function isGuardians({ kind, statements }: Directive): boolean {
  return kind === 'consent' && actsForMinor(statements[0].capacity)
}

/** Whether a consent (target null) or a prohibition is about the same (C6). */
export function isAbout(directive: Directive, target: Target | null): boolean {
  if (directive.target === null || target === null) return directive.target === target
  return isSameTarget(directive.target, target)
}
