import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { daySchema, instantSchema } from './days'
import { sectionSchema } from './section'
import { whoseSchema } from './whose'

/** What is chosen for a folder, as it comes from the address or a form. What is not known is dropped, never an error. */
export const folderChoiceSchema = z.object({
  tasks: z
    .array(z.unknown())
    .transform((values) => serviceTasks.filter((task) => values.includes(task)))
    .catch([]),
  from: daySchema.nullable().catch(null),
  to: daySchema.nullable().catch(null),
})
export type FolderChoiceDto = z.infer<typeof folderChoiceSchema>

/** Which part is asked for, from 1; null: all in one file. */
export const folderPartSchema = z.coerce.number().int().min(1).max(1000).nullable().catch(null)

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
      }),
    ),
    readAt: instantSchema,
  }),
})
export type FolderPageDto = z.infer<typeof folderPageSchema>
