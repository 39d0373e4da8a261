import type { z } from 'zod'

/** What is said of an address that is not FHIR's; its schemas are published, so they are those by which the code reads. */
export type Described = Readonly<{
  summary: string
  /** Parameters in the address. */
  query?: z.ZodObject
  /** A body of this media type, with its schema. */
  body?: Readonly<{ type: string; schema: z.ZodType }>
  /** What is answered when it goes well. */
  answer: Readonly<{ status?: 200 | 201 | 204; type?: string; schema?: z.ZodType }>
  /** Needs a token of its own, though no access token. */
  ownToken?: true
  /** Other statuses, with what each means. */
  others?: Readonly<Record<number, string>>
}>
