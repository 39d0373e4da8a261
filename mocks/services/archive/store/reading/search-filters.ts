import { z } from 'zod'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** A search on DocumentReference, read from its parameters. Lists match when one of them does. */
export const searchFiltersSchema = z.object({
  ids: z.array(z.string()).nullable(),
  serviceTasks: z.array(z.string()).nullable(),
  socialServices: z.array(z.string()).nullable(),
  types: z.array(z.string()).nullable(),
  /** As the archive has them. */
  statuses: z.array(z.string()).nullable(),
  controllers: z.array(z.string()).nullable(),
  /** Days on which the document was made, both included. */
  from: day.nullable(),
  to: day.nullable(),
  /** A tsquery; an empty one finds nothing. */
  words: z.string().nullable(),
  newestFirst: z.boolean(),
  /** 0: the total alone. */
  count: z.int().min(0).max(100),
  total: z.boolean(),
})

export type SearchFilters = Readonly<z.infer<typeof searchFiltersSchema>>

export const noFilters: SearchFilters = {
  ids: null,
  serviceTasks: null,
  socialServices: null,
  types: null,
  statuses: null,
  controllers: null,
  from: null,
  to: null,
  words: null,
  newestFirst: true,
  count: 20,
  total: false,
}
