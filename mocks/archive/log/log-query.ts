import { z } from 'zod'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'

const id = z.string().regex(/^[A-Za-z0-9.-]{1,64}$/)
const code = z.string().regex(/^[a-z0-9-]{1,64}$/)
const day = z.string().refine(isCalendarDay)

const one = <Name extends string, Value extends string, Schema extends z.ZodType>(
  name: Name,
  value: Value,
  schema: Schema,
) =>
  z.object({ name: z.literal(name), [value]: schema } as Record<Value, Schema> & {
    name: z.ZodLiteral<Name>
  })

/** What may be asked of the log (docs/architecture.md, section on the log). */
const bodySchema = z.object({
  resourceType: z.literal('Parameters'),
  parameter: z
    .array(
      z.discriminatedUnion('name', [
        one('document', 'valueId', id),
        one('replaced', 'valueId', id),
        one('socialService', 'valueCode', code),
        one('withhold', 'valueId', id),
        one('byDocuments', 'valueId', id),
        one('documentsOnly', 'valueBoolean', z.boolean()),
        one('from', 'valueDate', day),
        one('to', 'valueDate', day),
        one('organisation', 'valueId', id),
        one('kind', 'valueCode', code),
        one('ground', 'valueCode', code),
        one('serviceTask', 'valueCode', code),
        one('touching', 'valueId', id),
        one('will', 'valueId', id),
        one('row', 'valueId', id),
        one('event', 'valueId', id),
        one('unfolded', 'valueBoolean', z.boolean()),
        one('count', 'valueInteger', z.int().min(1).max(1000)),
        one('cursor', 'valueString', z.string().max(500)),
      ]),
    )
    .max(20_000),
})

/** What the portal lets the actor see (L3): the archive knows none of its rules. */
export type LogReach = Readonly<{
  /** Documents that are shown. */
  documents: readonly string[]
  /** Older versions that would be shown, were they not replaced. */
  replaced: readonly string[]
  /** Social services that may be told of. */
  socialServices: readonly string[]
  /** Organisations and units that leave no trace. */
  withheld: readonly string[]
  /** Units of which, but for statements, only that is told which names a document. */
  byDocuments: readonly string[]
  /** What professionals did is told only where it names a document. */
  documentsOnly: boolean
}>

export type LogFilters = Readonly<{
  /** First and last day in Helsinki, YYYY-MM-DD. */
  from: string | null
  to: string | null
  organisation: string | null
  kinds: readonly string[]
  ground: string | null
  serviceTask: string | null
  /** A document, in any version. */
  touching: string | null
  /** A consent or prohibition. */
  will: string | null
  /** An event: all events of its row, one by one. */
  row: string | null
  /** Events: the rows that they belong to. */
  events: readonly string[]
}>

export type LogQuery = Readonly<{
  reach: LogReach
  filters: LogFilters
  /** Each event is a row of its own. */
  unfolded: boolean
  count: number
  cursor: string | null
}>

const usualCount = 20

/** Reads a Parameters resource; undefined when it holds what is not known or is not as it should be. */
export function readLogQuery(json: unknown): LogQuery | undefined {
  const body = bodySchema.safeParse(json)
  if (!body.success) return undefined
  const values = new Map<string, (string | number | boolean)[]>()
  for (const { name, ...value } of body.data.parameter) {
    const [given] = Object.values(value) as (string | number | boolean)[]
    if (given === undefined) return undefined
    const known = values.get(name)
    if (known) known.push(given)
    else values.set(name, [given])
  }
  const all = (name: string) => (values.get(name) ?? []) as string[]
  const single = (name: string) => all(name).at(-1) ?? null
  return {
    reach: {
      documents: all('document'),
      replaced: all('replaced'),
      socialServices: all('socialService'),
      withheld: all('withhold'),
      byDocuments: all('byDocuments'),
      documentsOnly: values.get('documentsOnly')?.includes(true) ?? false,
    },
    filters: {
      from: single('from'),
      to: single('to'),
      organisation: single('organisation'),
      kinds: all('kind'),
      ground: single('ground'),
      serviceTask: single('serviceTask'),
      touching: single('touching'),
      will: single('will'),
      row: single('row'),
      events: all('event'),
    },
    unfolded: single('row') !== null || (values.get('unfolded')?.includes(true) ?? false),
    count: Number(values.get('count')?.at(-1) ?? usualCount),
    cursor: single('cursor'),
  }
}
