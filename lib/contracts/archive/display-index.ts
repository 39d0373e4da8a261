import { z } from 'zod'

/**
 * Answer of `POST /fhir/DocumentReference/$display-index`: the facts by which a portal decides what to show, for every
 * version of every document of one client, newest first, and the list rows of the newest of them. Compact on purpose:
 * two thousand documents weigh some 300 kB. Codes are plain strings here; what is unknown to the reader becomes null
 * when it is turned into facts, and null hides.
 */
export const factsRow = z.tuple([
  z.string(), // 0 id: logical id of the DocumentReference
  z.string().nullable(), // 1 controller: logical id of the Organization
  z.string().nullable(), // 2 service task
  z.string().nullable(), // 3 social service
  z.string().nullable(), // 4 document type
  z.string().nullable(), // 5 document type of the document that this is an attachment of; null: no attachment
  z.string().nullable(), // 6 format
  z.string().nullable(), // 7 status
  z.boolean().nullable(), // 8 shared matter
  z.boolean().nullable(), // 9 delayed
  z.string().nullable(), // 10 first day of showing when delayed, YYYY-MM-DD
  z.boolean().nullable(), // 11 special content
  z.boolean().nullable(), // 12 hidden from guardians
  z.string().nullable(), // 13 made on, YYYY-MM-DD
  z.string(), // 14 stored at, ISO instant
  z.boolean(), // 15 corrected: this version replaces an earlier one
  z.boolean(), // 16 matches the words asked for (true when none were)
])

export const displayIndexRow = z.object({
  id: z.string(),
  title: z.string(),
  unit: z.string(), // logical id of the Organization that made it
  language: z.string(),
  contentType: z.string(),
})

export const displayIndexSchema = z.object({
  documents: z.array(factsRow),
  /** The rows of the `newest` first documents, in the same order. */
  rows: z.array(displayIndexRow),
  /** When the archive read this, ISO instant. */
  readAt: z.string(),
})

export type DisplayIndex = z.infer<typeof displayIndexSchema>
export type DisplayIndexDocument = z.infer<typeof factsRow>
export type DisplayIndexRow = z.infer<typeof displayIndexRow>
