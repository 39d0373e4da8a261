import { z } from 'zod'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import { isHetu } from '@/lib/domain/identity/hetu'
import type { Parameter } from '../../../archive/ask-operation'
import { clientParameter } from '../../../archive/client-parameter'

const text = z.string().trim().max(200).catch('').default('')

/** What can be chosen in the form, as it was written; `worker` comes from a row. */
export const filtersSchema = z.object({
  from: text,
  to: text,
  unit: text,
  ground: text,
  kind: text,
  hetu: text,
  worker: text,
})
export type Filters = z.infer<typeof filtersSchema>
type FilterFault = 'hetu' | 'choice' | 'day' | 'order'
export type FilterFaults = Readonly<Partial<Record<keyof Filters, FilterFault>>>

/** Grounds on which the own staff and others use a register. */
export const useGrounds = [
  ...(['own-register', 'register-access', 'extensive-register-access'] as const),
  ...(['consent', 'statutory-right', 'archivist'] as const),
] as const
export const useKinds = ['use', 'disclosure', 'maintenance', 'nothing'] as const

/**
 * What is not as it must be; empty when the archive can be asked.
 *
 * @param units ids of those that can be chosen
 */
export function faultsOf(filters: Filters, units: readonly string[]): FilterFaults {
  const { from, to, unit, ground, kind, hetu } = filters
  const isOf = (list: readonly string[], value: string) => value === '' || list.includes(value)
  return {
    ...periodFaults(from, to),
    ...(!isOf(units, unit) && { unit: 'choice' as const }),
    ...(!isOf(useGrounds, ground) && { ground: 'choice' as const }),
    ...(!isOf(useKinds, kind) && { kind: 'choice' as const }),
    ...(hetu !== '' && !isHetu(hetu.toUpperCase()) && { hetu: 'hetu' as const }),
  }
}

/** Days may be left out; those that are written exist, and the last is not before the first. */
export function periodFaults(
  from: string,
  to: string,
): Readonly<Partial<Record<'from' | 'to', 'day' | 'order'>>> {
  const isDay = (day: string) => day === '' || isCalendarDay(day)
  if (!isDay(from) || !isDay(to))
    return { ...(!isDay(from) && { from: 'day' }), ...(!isDay(to) && { to: 'day' }) }
  return from !== '' && to !== '' && to < from ? { to: 'order' } : {}
}

/** The parameters of `$supervise`; of what has no faults. */
export function parametersOf(filters: Partial<Filters>): readonly Parameter[] {
  const { from = '', to = '', unit = '', ground = '', kind = '', hetu = '', worker = '' } = filters
  const only = (value: string, parameter: Parameter) => (value === '' ? [] : [parameter])
  return [
    ...only(hetu, clientParameter(hetu.toUpperCase())),
    ...only(from, { name: 'from', valueDate: from }),
    ...only(to, { name: 'to', valueDate: to }),
    ...only(unit, { name: 'unit', valueString: unit }),
    ...only(worker, { name: 'worker', valueString: worker }),
    ...only(ground, { name: 'ground', valueCode: ground }),
    ...only(kind, { name: 'kind', valueCode: kind }),
  ]
}
