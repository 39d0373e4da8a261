import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { capacities, channels } from '@/lib/domain/codes/capacities'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { statementKinds } from '@/lib/domain/codes/statements'
import { hindrances } from '@/lib/domain/statements/hindrance'
import { daySchema, instantSchema } from './days'
import { organisationDtoSchema } from './localised-name'
import { sectionSchema } from './section'
import { whoseSchema } from './whose'

/** A document as a statement of will names it: never by its title, which is written by hand. */
const targetDocumentSchema = z.object({
  id: z.string(),
  type: z.enum(documentTypes),
  madeOn: daySchema,
})

/** What a prohibition is about (C2). `document` null: one that this actor does not see, and so without a name (R5). */
export const targetDtoSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), document: targetDocumentSchema.nullable() }),
  z.object({
    kind: z.literal('service-task'),
    serviceTask: z.enum(serviceTasks),
    controller: organisationDtoSchema.nullable(),
  }),
  z.object({ kind: z.literal('controller'), controller: organisationDtoSchema }),
  z.object({ kind: z.literal('all') }),
  /** One that is no longer kept (A10). */
  z.object({ kind: z.literal('ended-document') }),
])
export type TargetDto = z.infer<typeof targetDtoSchema>

/** One event of the history (C3, I1). */
const statementDtoSchema = z.object({
  /** Of the statement, or of the Communication that confirmed the information. */
  id: z.string(),
  kind: z.enum(statementKinds),
  at: instantSchema,
  /** The actor made it. */
  byViewer: z.boolean(),
  capacity: z.enum(capacities),
  channel: z.enum(channels),
  /** To whom it was said, when it was not made here. */
  organisation: organisationDtoSchema.nullable(),
  informationVersion: z.string(),
  /** Null: not a prohibition. */
  target: targetDtoSchema.nullable(),
  /** The consent that was given, by which its uses are found in the log; null: it was something else. */
  consent: z.string().nullable(),
  /** Of a guardian's consent: the day on which it ends at the latest. */
  endsOn: daySchema.nullable(),
  /** There is a receipt that this actor may have. */
  receipt: z.boolean(),
})
export type StatementDto = z.infer<typeof statementDtoSchema>

const count = z.number().int().nonnegative()

/** The newest use of a consent by each that has used it, newest first. */
const consentUseSchema = z.array(
  z.object({ organisation: organisationDtoSchema, documents: count, last: instantSchema }),
)

/** Page "Tillstånd och förbud". */
export const statementsPageSchema = z.object({
  whose: whoseSchema,
  information: sectionSchema({
    /** The version in force has been received. */
    informed: z.boolean(),
    version: z.string(),
    mayConfirm: z.boolean(),
    /** The newest that was received; null: none. */
    received: statementDtoSchema.nullable(),
  }),
  statements: sectionSchema({
    consent: z
      .object({
        id: z.string(),
        since: instantSchema,
        informationVersion: z.string(),
        /** It was given under an older version of the information than the one in force. */
        older: z.boolean(),
        /** A guardian's: the day on which it ends at the latest. */
        endsOn: daySchema.nullable(),
        /** That day is near, and it is the client who reads. */
        endsSoon: z.boolean(),
        /** By whom it has been used for documents that this actor sees; null: can't be told now. */
        uses: consentUseSchema.nullable(),
      })
      .nullable(),
    /** When the last consent was withdrawn, while none is in force. */
    withdrawnAt: instantSchema.nullable(),
    /** When a guardian's consent ended with the client's coming of age, while none is in force. */
    endedOn: daySchema.nullable(),
    prohibitions: z.array(
      z.object({ id: z.string(), target: targetDtoSchema, since: instantSchema, covered: count }),
    ),
    /** Newest first. */
    history: z.array(statementDtoSchema),
  }),
  /** Why this actor may not begin, or end, what; null: may. */
  hindrance: z.object({
    consent: z.enum(hindrances).nullable(),
    prohibition: z.enum(hindrances).nullable(),
    endConsent: z.enum(hindrances).nullable(),
    endProhibition: z.enum(hindrances).nullable(),
  }),
})
export type StatementsPageDto = z.infer<typeof statementsPageSchema>
