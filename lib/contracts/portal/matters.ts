import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { documentLanguages } from '@/lib/domain/codes/document-states'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { stages } from '@/lib/domain/matters/stages'
import { daySchema, instantSchema } from './days'
import { documentRowSchema } from './document-row'
import { organisationDtoSchema } from './localised-name'
import { sectionSchema } from './section'
import { whoseSchema } from './whose'

const matter = {
  id: z.string(),
  name: z.string(),
  /** Of its newest document; for `lang`. */
  language: z.enum(documentLanguages),
  serviceTask: z.enum(serviceTasks),
  controller: organisationDtoSchema,
}

/** Page "Ärenden": those in which the actor sees a document, the one with the newest first. */
export const mattersSchema = z.object({
  whose: whoseSchema,
  matters: sectionSchema({
    items: z.array(
      z.object({
        ...matter,
        /** Documents of it that the actor sees, and the days of the first and the last. */
        count: z.number().int().positive(),
        first: daySchema,
        last: daySchema,
      }),
    ),
    readAt: instantSchema,
  }),
})
export type MattersDto = z.infer<typeof mattersSchema>

/** A step in the thread of a matter. */
const stepSchema = z.object({
  day: daySchema,
  what: z.enum([...stages, 'corrected', 'appealable']),
  document: documentRowSchema.pick({
    id: true,
    title: true,
    madeOn: true,
    language: true,
    unit: true,
  }),
  type: z.enum(documentTypes),
  /** When the version that is shown was recorded as a correction; null: it is the first one. */
  correctedAt: instantSchema.nullable(),
})
export type StepDto = z.infer<typeof stepSchema>

/** Page of one matter: what has happened in it, out of what the actor sees alone. */
export const matterSchema = z.object({
  whose: whoseSchema,
  ...matter,
  /** Oldest first. */
  steps: z.array(stepSchema).min(1),
  /** Until when its decisions can be challenged; null: the reader has not asked. Steps tell the days; decisions that say none are `silent`. */
  lastDays: sectionSchema({ silent: z.array(z.string()) }).nullable(),
  /** What is in force and touches it: when the consent was given, and which of its documents are prohibited. */
  statements: sectionSchema({
    consentSince: instantSchema.nullable(),
    prohibited: z.array(z.string()),
  }),
  readAt: instantSchema,
})
export type MatterDto = z.infer<typeof matterSchema>
