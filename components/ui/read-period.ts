import { readTypedDay } from './read-typed-day'
import type { PeriodErrors } from './period-fields'

type Period = Readonly<{ from: string | null; to: string | null; errors: PeriodErrors }>

/** Reads a typed period. A day that is wrong narrows nothing, and neither does an end before the beginning. */
export function readPeriod(query: Readonly<Record<'from' | 'to', string>>): Period {
  const from = readTypedDay(query.from)
  const to = readTypedDay(query.to)
  const disordered = from.day !== null && to.day !== null && to.day < from.day
  const errors = {
    ...(from.error ? { from: from.error } : {}),
    ...(to.error ? { to: to.error } : disordered ? { to: 'dateOrder' as const } : {}),
  }
  return { from: from.day, to: disordered ? null : to.day, errors }
}
