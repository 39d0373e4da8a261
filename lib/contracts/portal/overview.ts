import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { daySchema, instantSchema } from './days'
import { documentRowSchema } from './document-row'
import { organisationDtoSchema } from './localised-name'
import { logRowDtoSchema } from './log'
import { ownWorkerSchema } from './own-worker'
import { sectionSchema } from './section'
import { whoseSchema } from './whose'

/** A service task that has something to show for this client. */
const overviewTaskSchema = z.object({
  serviceTask: z.enum(serviceTasks),
  count: z.number().int().positive(),
  /** Controllers of the documents that are counted. */
  controllers: z.array(organisationDtoSchema),
  /** The two newest, newest first. */
  newest: z.array(documentRowSchema).max(2),
})

const relationshipSchema = z.object({
  serviceTask: z.enum(serviceTasks),
  controller: organisationDtoSchema,
  unit: organisationDtoSchema,
  startedOn: daySchema,
  /** Its last day; null while it goes on. */
  endedOn: daySchema.nullable(),
})

/** What will change within the next months. A delayed document is never among them (V14). */
const upcomingChangeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('task-begins'),
    on: daySchema,
    serviceTask: z.enum(serviceTasks),
    controller: organisationDtoSchema,
  }),
  z.object({ kind: z.literal('client-turns-18'), on: daySchema }),
  z.object({ kind: z.literal('new-information'), on: daySchema, version: z.string() }),
])

const newsSection = sectionSchema({
  /** The last visit that ended before this session; null: this is the first. */
  lastVisit: instantSchema.nullable(),
  /** Since when all that is told as new has come; null: nothing has, and this is the first visit. */
  since: instantSchema.nullable(),
  /** That was today. */
  sinceToday: z.boolean(),
  /** New and corrected documents that the reader has not opened, newest first, three at the most. */
  items: z.array(documentRowSchema).max(3),
  /** All of them, also those left out of `items`. */
  count: z.number().int().nonnegative(),
})

/** What others have done, until the reader has opened the log: disclosures, and statements that somebody else made (L3). */
const logNewsSection = sectionSchema({
  /** Newest first, three at the most, without the titles of documents. */
  items: z.array(logRowDtoSchema).max(3),
  /** There are more of them in the log. */
  more: z.boolean(),
})

/** What holds of the client's will. */
const statementsSummarySchema = z.object({
  /** The version of the Kanta information in force has been received. */
  informed: z.boolean(),
  /** The newest that was received; null: none. */
  received: z.object({ version: z.string(), at: instantSchema }).nullable(),
  /** `older`: given under an older version of the information than the one in force. */
  consent: z
    .object({
      since: instantSchema,
      older: z.boolean(),
      /** A guardian's: the day on which it ends at the latest. */
      endsOn: daySchema.nullable(),
      /** That day is near, and it is the client who reads. */
      endsSoon: z.boolean(),
    })
    .nullable(),
  /** When the last consent was withdrawn, while none is in force. */
  withdrawnAt: instantSchema.nullable(),
  /** When a guardian's consent ended with the client's coming of age, while none is in force. */
  endedOn: daySchema.nullable(),
  /** How many are in force, of those that this actor may know of (R5). */
  prohibitions: z.number().int().nonnegative(),
  /** This actor may give or withdraw here. */
  mayChange: z.boolean(),
})

/** Page "Översikt". Each section stands or falls on its own. */
export const overviewSchema = z.object({
  whose: whoseSchema,
  news: newsSection,
  /** Null: this viewer sees no log. */
  logNews: logNewsSection.nullable(),
  statements: sectionSchema(statementsSummarySchema.shape),
  documents: sectionSchema({
    tasks: z.array(overviewTaskSchema),
    total: z.number().int().nonnegative(),
    /** When the archive answered. */
    readAt: instantSchema,
  }),
  relationships: sectionSchema({
    items: z.array(relationshipSchema),
    ownWorkers: z.array(ownWorkerSchema),
  }),
  changes: sectionSchema({ items: z.array(upcomingChangeSchema) }),
})

export type OverviewDto = z.infer<typeof overviewSchema>
export type StatementsSummaryDto = z.infer<typeof statementsSummarySchema>
export type OverviewTaskDto = z.infer<typeof overviewTaskSchema>
export type RelationshipDto = z.infer<typeof relationshipSchema>
export type UpcomingChangeDto = z.infer<typeof upcomingChangeSchema>
