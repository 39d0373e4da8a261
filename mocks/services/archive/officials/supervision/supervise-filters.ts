import { z } from 'zod'
import { logGrounds } from '@/lib/domain/codes/log'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import { clientParameter } from '../read-client'

const day = <Name extends string>(name: Name) =>
  z.object({ name: z.literal(name), valueDate: z.string().refine(isCalendarDay) })
const text = <Name extends string>(name: Name, longest = 200) =>
  z.object({ name: z.literal(name), valueString: z.string().min(1).max(longest) })

const kinds = ['use', 'disclosure', 'maintenance', 'nothing'] as const

/** What narrows supervision; each comes once. */
export const superviseBody = z.object({
  resourceType: z.literal('Parameters'),
  parameter: z
    .array(
      z.discriminatedUnion('name', [
        clientParameter,
        text('unit'),
        text('worker'),
        z.object({ name: z.literal('ground'), valueCode: z.enum(logGrounds) }),
        z.object({ name: z.literal('kind'), valueCode: z.enum(kinds) }),
        day('from'),
        day('to'),
        z.object({ name: z.literal('count'), valueInteger: z.int().min(1).max(100) }),
        text('cursor', 2000),
        z.object({ name: z.literal('sample'), valueInteger: z.int().min(1).max(50) }),
        text('seed', 40),
      ]),
    )
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length)
    .refine((all) => isListOrSample(all.map(({ name }) => name))),
})

/** A sample is drawn by a seed out of a period, and has no pages. */
function isListOrSample(names: readonly string[]): boolean {
  const says = (name: string) => names.includes(name)
  if (!says('sample')) return !says('seed')
  return ['seed', 'from', 'to'].every(says) && !says('cursor') && !says('count')
}

type Parameter = z.infer<typeof superviseBody>['parameter'][number]

export type SuperviseFilters = Readonly<{
  hetu: string | null
  unit: string | null
  worker: string | null
  ground: string | null
  kind: string | null
  from: string | null
  to: string | null
  count: number
  cursor: string | null
  /** So many rows, drawn by the seed; null: all, page by page. */
  sample: number | null
  seed: string | null
}>

export function superviseFilters(parameters: readonly Parameter[]): SuperviseFilters {
  const filters: { -readonly [Key in keyof SuperviseFilters]: SuperviseFilters[Key] } = {
    hetu: null,
    unit: null,
    worker: null,
    ground: null,
    kind: null,
    from: null,
    to: null,
    count: 50,
    cursor: null,
    sample: null,
    seed: null,
  }
  for (const parameter of parameters) {
    if (parameter.name === 'client') filters.hetu = parameter.valueIdentifier.value
    else if ('valueInteger' in parameter) filters[parameter.name] = parameter.valueInteger
    else if ('valueCode' in parameter) filters[parameter.name] = parameter.valueCode
    else if ('valueDate' in parameter) filters[parameter.name] = parameter.valueDate
    else filters[parameter.name] = parameter.valueString
  }
  return filters
}
