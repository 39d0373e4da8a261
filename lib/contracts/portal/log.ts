import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { capacities } from '@/lib/domain/codes/capacities'
import { documentLanguages } from '@/lib/domain/codes/document-states'
import { logGrounds, logKinds, statutoryGrounds } from '@/lib/domain/codes/log'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { logMarks } from '@/lib/domain/log/log-marks'
import { beginningOf } from '@/lib/domain/text/short-number'
import type { LogNarrowing } from '../archive/log-request'
import { daySchema, instantSchema } from './days'
import { organisationDtoSchema } from './localised-name'
import { sectionSchema } from './section'
import { whoseSchema } from './whose'

/** What one can choose among the events; "own": read by the client or by one who acts for the client. */
export const logEventGroups = [
  'use',
  'disclosure',
  'refused',
  'statement',
  'own',
  'maintenance',
] as const
export type LogEventGroup = (typeof logEventGroups)[number]

const id = z.string().regex(/^[A-Za-z0-9.-]{1,64}$/)

/** What of the archive's filters the portal chooses by itself: by the event that is chosen, and by the rows of a letter. */
type ChosenHere = 'kinds' | 'events'
type FilterName = Exclude<keyof LogNarrowing, ChosenHere> | 'event' | 'matter' | 'order' | 'cursor'

/** In the place of a cursor: the new end of the log, where its old end comes first. */
export const newestPage = 'newest'

/** What narrows the log, as it comes from the address. A value that is not known is dropped, never an error. */
export const logFiltersSchema = z.object({
  event: z.enum(logEventGroups).nullable().catch(null),
  /** Id of an organisation. */
  organisation: id.nullable().catch(null),
  ground: z.enum(logGrounds).nullable().catch(null),
  serviceTask: z.enum(serviceTasks).nullable().catch(null),
  from: daySchema.nullable().catch(null),
  to: daySchema.nullable().catch(null),
  /** Id of a document: what touches it in any version. */
  touching: id.nullable().catch(null),
  /** Id of a matter: what touches a document of it that the reader sees. */
  matter: id.nullable().catch(null),
  /** Id of a consent or prohibition. */
  directive: id.nullable().catch(null),
  /** Id of a row, or the number by which somebody has named it: its events one by one. */
  row: z
    .string()
    .max(64)
    .transform((written) => beginningOf(written) ?? written)
    .pipe(id)
    .nullable()
    .catch(null),
  /** Which end of the log comes first; null: the newest. */
  order: z.enum(['oldest']).nullable().catch(null),
  /** Place in the log, from the page before. */
  cursor: z.string().max(500).nullable().catch(null),
} satisfies Record<FilterName, z.ZodType>)
export type LogFilters = z.infer<typeof logFiltersSchema>

/** A row of the log. What is not known is null, and is shown as something that can't be described. */
export const logRowDtoSchema = z.object({
  id: z.string(),
  /** How many events it stands for, and when the first and the last happened. */
  events: z.number().int().positive(),
  first: instantSchema,
  last: instantSchema,
  kind: z.enum(logKinds).nullable(),
  operation: z.string(),
  automatic: z.boolean(),
  ground: z.enum(logGrounds).nullable(),
  statutoryGround: z.enum(statutoryGrounds).nullable(),
  /** Why an attempt was refused. */
  refusal: z.enum(['no-ground', 'prohibition', 'consent', 'other']).nullable(),
  organisation: organisationDtoSchema.nullable(),
  unit: organisationDtoSchema.nullable(),
  register: organisationDtoSchema.nullable(),
  serviceTask: z.enum(serviceTasks).nullable(),
  /** Day on which the consent that was used was given. */
  consentOn: daySchema.nullable(),
  /** Day on which it was withdrawn; null: it was not. */
  consentEndedOn: daySchema.nullable(),
  actor: z.enum(['reader', 'client', 'representative']).nullable(),
  actorName: z.string().nullable(),
  capacity: z.enum(capacities).nullable(),
  /** Some of the documents, by title; `documentCount` counts all. */
  documents: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      madeOn: daySchema,
      language: z.enum(documentLanguages),
    }),
  ),
  documentCount: z.number().int().nonnegative(),
  /** How many of them are no longer kept (A10), and so have no title. */
  endedCount: z.number().int().nonnegative(),
  marks: z.array(z.enum(logMarks)),
  /** The controller that can tell who it was; null: nobody is to be asked. */
  asked: organisationDtoSchema.nullable(),
})
export type LogRowDto = z.infer<typeof logRowDtoSchema>

const who = z.object({
  /** An organisation, or another of those who log in, or all attempts that were refused. */
  who: z.enum(['organisation', 'client', 'representative', 'refused']),
  organisation: organisationDtoSchema.nullable(),
  times: z.number().int().positive(),
})

/** Page "Användning och utlämnande". */
export const logDtoSchema = z.object({
  whose: whoseSchema,
  filters: logFiltersSchema,
  /** The log is closed to this capacity. */
  closed: z.boolean(),
  log: sectionSchema({
    rows: z.array(logRowDtoSchema),
    /** The newest of what was read in MittKanta; empty where the list itself shows it or is narrowed otherwise. */
    own: z.array(logRowDtoSchema),
    newer: z.string().nullable(),
    older: z.string().nullable(),
    /** Rows that match the filters, and all of them. */
    matching: z.number().int().nonnegative(),
    total: z.number().int().nonnegative(),
    /** Day of the first event that is told of; null: there is none. */
    since: daySchema.nullable(),
    options: z.object({
      organisations: z.array(z.object({ value: organisationDtoSchema, count: z.number() })),
      events: z.array(z.object({ value: z.enum(logEventGroups), count: z.number() })),
      grounds: z.array(z.object({ value: z.enum(logGrounds), count: z.number() })),
      serviceTasks: z.array(z.object({ value: z.enum(serviceTasks), count: z.number() })),
    }),
    /** Of the last twelve months, most often first; and by month, newest first. Without automatic runs, and without the reader. */
    chart: z.object({
      parties: z.array(who),
      months: z.array(z.object({ month: z.string(), parties: z.array(who) })),
    }),
    readAt: instantSchema,
  }),
})
export type LogDto = z.infer<typeof logDtoSchema>
export type ReadLog = Extract<LogDto['log'], { state: 'read' }>
export type LogPartyDto = z.infer<typeof who>
