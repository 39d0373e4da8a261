import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { factsRow } from './display-index'

/** Why somebody who has asked for it is told that something new is there; `still-acting`: nothing is, and who acts for another may not act any more. */
const noteReasons = [
  'new-organisation',
  'statutory-against-prohibition',
  'statement',
  'new-document',
  'still-acting',
] as const

/**
 * Body of the call by which the archive tells a portal of an event, or of a document that it has stored (Subscription, rest-hook): what the portal needs to decide
 * whether the person may know of it (rules V and L3), and nothing that names the person. Who it is about, the header
 * `Authorization` says.
 */
export const noteSchema = z.object({
  /** Of a document the id of its version. The same may come more than once. */
  event: z.string(),
  reason: z.enum(noteReasons),
  organisation: z.string().nullable(),
  unit: z.string().nullable(),
  register: z.string().nullable(),
  socialService: z.string().nullable(),
  /** Ids of the versions that the event names. */
  documents: z.array(z.string()),
  /** The document, in all its versions, that the prohibition of the event is about; null: none. */
  target: z.string().nullable(),
  /**
   * All versions of the documents that are named or targeted or that the unit has made, and of all that these are attached to,
   * with their facts as in the display index.
   */
  versions: z.array(z.object({ set: z.string(), facts: factsRow })),
  /** The client's relationships: one of a service that is never shown must not be told by the unit that acts. */
  relationships: z.array(
    z.object({
      controller: z.string().nullable(),
      unit: z.string().nullable(),
      socialService: z.string().nullable(),
    }),
  ),
})
export type Note = z.infer<typeof noteSchema>

/**
 * Body of the answer 200, by which the note is done: whether the person may know of the event. Without it no status says that it is: a page of maintenance may
 * answer in the portal's place.
 */
export const noteAnswerSchema = z.object({ shown: z.boolean() })
export type NoteAnswer = z.infer<typeof noteAnswerSchema>

/** Body of the answer 404, by which the subscription ends: nobody wants to be told any more. Without it nothing ends. */
export const noteRefusalSchema = z.object({ wanted: z.literal(false) })
export type NoteRefusal = z.infer<typeof noteRefusalSchema>
