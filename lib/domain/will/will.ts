import type { Capacity, Channel } from '../codes/capacities'
import type { StatementKind } from '../codes/statements'
import { isSameTarget, type Target } from './target'

/** One event in the history of a consent or prohibition (C3). */
export type WillStatement = Readonly<{
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
export type Will = Readonly<{
  id: string
  inForce: boolean
  /** Oldest first; there is one at least. */
  statements: readonly [WillStatement, ...WillStatement[]]
}> &
  (Readonly<{ kind: 'consent'; target: null }> | Readonly<{ kind: 'prohibition'; target: Target }>)

/** The statement by which it stands, or stood: the one that began it, or the newest that renewed it. */
export function standingBy({ statements }: Will): WillStatement {
  const ends = ['consent-withdrawn', 'prohibition-cancelled']
  return statements.findLast(({ kind }) => !ends.includes(kind)) ?? statements[0]
}

/** Whether a consent (target null) or a prohibition is about the same (C6). */
export function isAbout(will: Will, target: Target | null): boolean {
  if (will.target === null || target === null) return will.target === target
  return isSameTarget(will.target, target)
}
