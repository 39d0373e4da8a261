import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { daySchema, instantSchema } from './days'
import { sectionSchema } from './section'
import { whoseSchema } from './whose'

const isMatterId = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w.-]{1,64}$/.test(value)

/** What is chosen for a folder, as it comes from the address or a form. What is not known is dropped, never an error. */
export const folderChoiceSchema = z.object({
  tasks: z
    .array(z.unknown())
    .transform((values) => serviceTasks.filter((task) => values.includes(task)))
    .catch([]),
  /** Ids of matters. One that the reader sees no document of chooses nothing. */
  matters: z
    .array(z.unknown())
    .transform((values) => [...new Set(values.filter(isMatterId))])
    .catch([]),
  from: daySchema.nullable().catch(null),
  to: daySchema.nullable().catch(null),
})
export type FolderChoiceDto = z.infer<typeof folderChoiceSchema>

/** Which part is asked for, from 1; null: all in one file. */
export const folderPartSchema = z.coerce.number().int().min(1).max(1000).nullable().catch(null)

/** How a folder is cut into parts, and what of it has been fetched; sealed in the page and in the session. */
export const folderCutsSchema = z.object({
  choice: folderChoiceSchema,
  cuts: z
    .array(z.object({ madeOn: daySchema, storedAt: instantSchema, id: z.string().max(64) }))
    .max(1000),
  /** Numbers of parts that have come to their end, with how many documents were in them. */
  fetched: z.array(z.object({ number: z.number().int().positive(), documents: z.number().int() })),
})
export type FolderCutsDto = z.infer<typeof folderCutsSchema>

const count = z.number().int().nonnegative()

/** Page "Ta med dig": what can be taken along, and in which parts. */
export const folderPageSchema = z.object({
  whose: whoseSchema,
  choice: folderChoiceSchema,
  folder: sectionSchema({
    /** Documents that are shown, in all. */
    total: count,
    /** Service tasks with something to take along. */
    tasks: z.array(z.object({ value: z.enum(serviceTasks), count })),
    /** Matters in which something is shown, the one with the newest document first. */
    matters: z.array(z.object({ id: z.string(), name: z.string(), count })),
    /** Documents that are chosen. */
    chosen: count,
    /** All of it can come as one file. */
    inOne: z.boolean(),
    /** In order; from the day of their first document to that of their last. Null: there is none. */
    parts: z.array(
      z.object({
        number: z.number().int().positive(),
        documents: count,
        from: daySchema.nullable(),
        to: daySchema.nullable(),
        /** It has come to its end in this session, and nothing has been added to it since. */
        fetched: z.boolean(),
      }),
    ),
    /** How it is cut into these parts, sealed for the form that asks for one. */
    cuts: z.string(),
    readAt: instantSchema,
  }),
})
export type FolderPageDto = z.infer<typeof folderPageSchema>
