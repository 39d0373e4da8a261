import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import type { LogReach } from '@/lib/domain/log/log-reach'

const id = z.string().regex(/^[A-Za-z0-9.-]{1,64}$/)
const code = z.string().regex(/^[a-z0-9-]{1,64}$/)
const day = z.string().refine(isCalendarDay)
const many = (value: z.ZodType<string>) => z.array(value).readonly()

/** What the portal lets the actor see (L3): the archive knows none of its rules. */
const reach = {
  /** Documents that are shown. */
  documents: many(id),
  /** Older versions that would be shown, were they not replaced. */
  replaced: many(id),
  /** Social services that may be told of. */
  socialServices: many(code),
  /** Organisations and units that leave no trace. */
  withheld: many(id),
  /** Units of which, but for statements, only that is told which names a document. */
  byDocuments: many(id),
  /** What professionals did is told only where it names a document. */
  documentsOnly: z.boolean(),
} satisfies Record<keyof LogReach, z.ZodType>

/** What narrows the rows; null or empty: nothing does. */
const narrowing = {
  /** First and last day in Helsinki, YYYY-MM-DD. */
  from: day.nullable(),
  to: day.nullable(),
  organisation: id.nullable(),
  kinds: many(code),
  ground: code.nullable(),
  serviceTask: code.nullable(),
  /** Documents, each in any version. */
  touching: many(id),
  /** A consent or prohibition. */
  directive: id.nullable(),
  /** An event, or how its id begins (15 digits of 16): all events of its row, one by one. */
  row: id.nullable(),
  /** Events: the rows that they belong to. */
  events: many(id),
}

/** In the place of a cursor: the page at the old end of the log. */
export const oldestPage = 'oldest'

const part = {
  /** Each event is a row of its own. */
  unfolded: z.boolean(),
  /** Rows of a page. */
  count: z.int().min(1).max(1000),
  /** Place in the log, from the page before, or {@link oldestPage}; null: its new end. */
  cursor: z.string().max(500).nullable(),
}

/**
 * What is asked of `POST /fhir/AuditEvent/$log` and `$log-summary`. Whoever takes it, hands it on or answers it has a table
 * with its keys, so that what is added here compiles once each of them knows it.
 */
export const logRequestSchema = z.object({ ...reach, ...narrowing, ...part })
export type LogRequest = Readonly<z.infer<typeof logRequestSchema>>
export type LogNarrowing = Pick<LogRequest, keyof typeof narrowing>
/** What is asked, but for what may be told (L3). */
export type LogQuestion = Omit<LogRequest, keyof LogReach>

/** Nothing narrows it. */
export const wholeLog: LogNarrowing = {
  from: null,
  to: null,
  organisation: null,
  kinds: [],
  ground: null,
  serviceTask: null,
  touching: [],
  directive: null,
  row: null,
  events: [],
}

type FhirValue =
  'valueId' | 'valueCode' | 'valueBoolean' | 'valueDate' | 'valueInteger' | 'valueString'

/** How each stands in the Parameters resource; one that has many values stands there once for each. */
export const logParameters = {
  documents: ['document', 'valueId'],
  replaced: ['replaced', 'valueId'],
  socialServices: ['socialService', 'valueCode'],
  withheld: ['withhold', 'valueId'],
  byDocuments: ['byDocuments', 'valueId'],
  documentsOnly: ['documentsOnly', 'valueBoolean'],
  from: ['from', 'valueDate'],
  to: ['to', 'valueDate'],
  organisation: ['organisation', 'valueId'],
  kinds: ['kind', 'valueCode'],
  ground: ['ground', 'valueCode'],
  serviceTask: ['serviceTask', 'valueCode'],
  touching: ['touching', 'valueId'],
  directive: ['will', 'valueId'],
  row: ['row', 'valueId'],
  events: ['event', 'valueId'],
  unfolded: ['unfolded', 'valueBoolean'],
  count: ['count', 'valueInteger'],
  cursor: ['cursor', 'valueString'],
} as const satisfies Record<keyof LogRequest, readonly [name: string, value: FhirValue]>

/** The request as a Parameters resource. */
export function toLogParameters(request: LogRequest) {
  const parameter = Object.entries(logParameters).flatMap(([key, [name, value]]) =>
    [request[key as keyof LogRequest]]
      .flat()
      .filter((given) => given !== null && given !== '')
      .map((given) => ({ name, [value]: given })),
  )
  return { resourceType: 'Parameters', parameter } as const
}
