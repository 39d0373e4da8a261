import '@/lib/contracts/without-eval'
import { z } from 'zod'

const instant = z.iso.datetime({ offset: true })

/**
 * A row of the log, of one event or of several that say the same. Codes are plain strings: what the reader does not know,
 * it shows as something that it can't describe. Organisations are logical ids.
 */
const logRowSchema = z.object({
  /** Of its newest event; it says nothing of how many there are. */
  id: z.string(),
  /** How many events it stands for. */
  events: z.number().int().positive(),
  /** When the first and the last of them happened. */
  first: instant,
  last: instant,
  kind: z.string(),
  operation: z.string(),
  /** "person", or "system" for an automatic run. */
  by: z.string(),
  ground: z.string(),
  statutoryGround: z.string().nullable(),
  /** Rule that decided: D0–D8. */
  rule: z.string().nullable(),
  organisation: z.string().nullable(),
  unit: z.string().nullable(),
  register: z.string().nullable(),
  serviceTask: z.string().nullable(),
  /** The consent or prohibition that was used or made, when it was given or set, and when it was withdrawn or cancelled, if it was. */
  will: z
    .object({ id: z.string(), madeAt: instant.nullable(), endedAt: instant.nullable() })
    .nullable(),
  /** Who it was, of those who log in: the reader, the client, or somebody else who acts for the client. */
  actor: z.enum(['reader', 'client', 'representative']).nullable(),
  capacity: z.string().nullable(),
  /** Name of a representative; told to the client alone. */
  actorName: z.string().nullable(),
  /** The documents in their newest versions; of a refused attempt none. */
  documents: z.array(z.string()),
  /** A use or disclosure at a time when the organisation had no client relationship of a kind that may be shown. */
  noRelationship: z.boolean(),
  /** A disclosure by statutory right at a time when a prohibition covered one of the documents. */
  duringProhibition: z.boolean(),
})
export type LogRow = z.infer<typeof logRowSchema>

/** Answer of `POST /fhir/AuditEvent/$log`: a page of rows, newest first. */
export const logPageSchema = z.object({
  rows: z.array(logRowSchema),
  /** Cursors of the pages beside it; null: there is none. */
  newer: z.string().nullable(),
  older: z.string().nullable(),
  readAt: instant,
})
export type LogPage = z.infer<typeof logPageSchema>

const counted = z.object({ value: z.string(), rows: z.number().int() })

/** Answer of `POST /fhir/AuditEvent/$log-summary`: counts of rows, of what the actor may see and nothing else. */
export const logSummarySchema = z.object({
  /** Rows that match the filters. */
  matching: z.number().int(),
  /** All rows. */
  total: z.number().int(),
  /** The first event that is told of; null: there is none. */
  earliest: instant.nullable(),
  /** `first`: when the organisation occurs for the first time. */
  organisations: z.array(counted.extend({ first: instant })),
  kinds: z.array(counted),
  grounds: z.array(counted),
  serviceTasks: z.array(counted),
  /** Of the last twelve months in Helsinki ("2026-11"), without automatic runs. `organisation` null: a person. */
  months: z.array(
    z.object({
      month: z.string(),
      kind: z.string(),
      organisation: z.string().nullable(),
      actor: z.enum(['reader', 'client', 'representative']).nullable(),
      rows: z.number().int(),
    }),
  ),
  readAt: instant,
})
export type LogSummary = z.infer<typeof logSummarySchema>
