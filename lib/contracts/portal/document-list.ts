import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { daySchema, instantSchema } from './days'
import { documentRowSchema } from './document-row'
import { organisationDtoSchema } from './localised-name'
import { ownWorkerSchema } from './own-worker'
import { sectionSchema } from './section'
import { whoseSchema } from './whose'

/**
 * What narrows a list, as it comes from the address. A value that is not known is dropped, never an error. Search
 * words are personal and not here: the address carries the id of a search that the session remembers.
 */
export const documentFiltersSchema = z.object({
  serviceTask: z.enum(serviceTasks).nullable().catch(null),
  type: z.enum(documentTypes).nullable().catch(null),
  /** Id of a controller. */
  controller: z
    .string()
    .regex(/^[A-Za-z0-9.-]{1,64}$/)
    .nullable()
    .catch(null),
  /** Year in which the document was made, "2026". */
  year: z
    .string()
    .regex(/^\d{4}$/)
    .nullable()
    .catch(null),
  /** First and last day on which it was made. */
  from: daySchema.nullable().catch(null),
  to: daySchema.nullable().catch(null),
  /** From `findWords`. */
  searchId: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/)
    .nullable()
    .catch(null),
  /** Which end comes first; null: the newest. */
  order: z.enum(['oldest']).nullable().catch(null),
  /** From 1. A page past the end becomes the last one. */
  page: z.coerce
    .number()
    .min(1)
    .transform((page) => Math.min(Math.trunc(page), 10_000))
    .catch(1),
})
export type DocumentFilters = z.infer<typeof documentFiltersSchema>

/** A service task that a controller of this client does not show yet (V17). `from` null: the day is not decided. */
const taskNotBegunSchema = z.object({
  serviceTask: z.enum(serviceTasks),
  controller: organisationDtoSchema,
  from: daySchema.nullable(),
})

/** Page "Uppgifter om socialservice". */
export const documentListSchema = z.object({
  whose: whoseSchema,
  filters: documentFiltersSchema,
  /** The words of the search in force, to show in the form; null: none, or no longer remembered. */
  words: z.string().nullable(),
  list: sectionSchema({
    rows: z.array(documentRowSchema),
    /** Visible documents that match. */
    total: z.number().int().nonnegative(),
    /** Visible documents in the service task, or in all when none is chosen, without the other filters. */
    totalWithoutFilters: z.number().int().nonnegative(),
    page: z.number().int().positive(),
    /** At least 1. */
    pages: z.number().int().positive(),
    /** Values that visible documents have (within the service task for all but the service tasks), with counts. */
    options: z.object({
      serviceTasks: z.array(z.object({ value: z.enum(serviceTasks), count: z.number() })),
      types: z.array(z.object({ value: z.enum(documentTypes), count: z.number() })),
      controllers: z.array(z.object({ value: organisationDtoSchema, count: z.number() })),
      /** Newest first. */
      years: z.array(z.object({ value: z.string(), count: z.number() })),
    }),
    readAt: instantSchema,
  }),
  /** Own workers of the service task, or of all when none is chosen. */
  workers: sectionSchema({ items: z.array(ownWorkerSchema) }),
  notBegun: z.array(taskNotBegunSchema),
})
export type DocumentListDto = z.infer<typeof documentListSchema>
export type TaskNotBegunDto = z.infer<typeof taskNotBegunSchema>
