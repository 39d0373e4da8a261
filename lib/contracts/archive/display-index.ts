import '@/lib/contracts/without-eval'
import { z } from 'zod'

/**
 * Answer of `POST /fhir/DocumentReference/$display-index`: the facts by which a portal decides what to show, for every
 * version of every document of one client, newest first, the list rows of the newest of them, and the client's
 * relationships, all as they were at one moment. Compact on purpose: two thousand documents weigh some 350 kB. Codes are plain strings here; what is unknown to the reader becomes null
 * when it is turned into facts, and null hides. Who has the index already, read without words, says in which
 * state, and gets it no second time while it stays in that state.
 */
export const factsRow = z.tuple([
  z.string(), // 0 id: logical id of the DocumentReference
  z.string().nullable(), // 1 controller: logical id of the Organization
  z.string().nullable(), // 2 service task
  z.string().nullable(), // 3 social service
  z.string().nullable(), // 4 document type
  z.string().nullable(), // 5 id of the newest version of the document that this is attached to; empty: it is not there; null: no attachment
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
  z.string(), // 16 unit that made it: logical id of the Organization
  // 17 client relationship that it was made in: its controller and social service; null: of one that is not there
  z.tuple([z.string().nullable(), z.string().nullable()]).nullable(), // null: in none
  z.string().nullable(), // 18 last day on which it is kept, YYYY-MM-DD; null: it can't be worked out (A10)
  z.string().nullable(), // 19 row of the table of retention that decides it; null: not counted yet
  z.boolean(), // 20 matches the words asked for (true when none were)
])

const displayIndexRow = z.object({
  id: z.string(),
  title: z.string(),
  unit: z.string(), // logical id of the Organization that made it
  language: z.string(),
  contentType: z.string(),
})

/** A text by language; a language that has none gets the text as it stands. */
const translations = z.record(z.string(), z.string())

/** The own worker (egen kontaktperson) of a client relationship. */
const workerRow = z.object({
  name: z.string(),
  role: z.string(),
  roleIn: translations,
  unit: z.string(), // logical id of the Organization
  telecom: z.array(z.object({ system: z.string(), value: z.string() })),
  hours: z.string().nullable(),
  hoursIn: translations,
})

/** A client relationship (klientrelation). */
const relationshipRow = z.tuple([
  z.string(), // 0 id: logical id of the EpisodeOfCare
  z.string(), // 1 status
  z.string(), // 2 service task
  z.string(), // 3 social service
  z.string(), // 4 controller: logical id of the Organization
  z.string(), // 5 unit, likewise
  z.string(), // 6 first day, YYYY-MM-DD
  z.string().nullable(), // 7 last day; null while it goes on
  workerRow.nullable(), // 8 own worker
])

/** A version of a document whose time of keeping is over (A10). */
const endedRow = z.tuple([
  z.string(), // 0 id that it had
  z.string(), // 1 id of the version under which the log names the document
  z.array(z.string()), // 2 capacities in which it was shown at its end, or hidden for its age alone
  z.string().nullable(), // 3 unit that made it
])

const answeredIndex = {
  /** Another whenever anything of the index is another. It tells nothing else. */
  state: z.string(),
  /** When the archive read this, ISO instant. */
  readAt: z.string(),
}

export const wholeIndexSchema = z.object({
  ...answeredIndex,
  unchanged: z.literal(false),
  documents: z.array(factsRow),
  /** The rows of the `newest` first documents, in the same order. */
  rows: z.array(displayIndexRow),
  /** Matters of the client: logical id of the Task, and its name. */
  matters: z.array(z.tuple([z.string(), z.string()])),
  /** Of each document, in their order, the place of its matter among these; null: it is in none. */
  inMatter: z.array(z.int().nonnegative().nullable()),
  /** Newest first. */
  relationships: z.array(relationshipRow),
  /** Versions that are no longer kept and were shown to somebody at their end. */
  ended: z.array(endedRow),
})

/** The index, or that it is in the state that the caller knows. */
export const displayIndexSchema = z.discriminatedUnion('unchanged', [
  wholeIndexSchema,
  z.object({ ...answeredIndex, unchanged: z.literal(true) }),
])

export type DisplayIndex = z.infer<typeof wholeIndexSchema>
export type DisplayIndexDocument = z.infer<typeof factsRow>
export type DisplayIndexRow = z.infer<typeof displayIndexRow>
export type RelationshipRow = z.infer<typeof relationshipRow>
