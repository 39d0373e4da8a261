import { z } from 'zod'
import { displayIndexSchema } from './display-index'

/** Why somebody who has asked for it is told that something new is there. */
export const noteReasons = [
  'new-organisation',
  'statutory-against-prohibition',
  'statement',
] as const
export type NoteReason = (typeof noteReasons)[number]

/**
 * Body of the call by which the archive tells a portal of an event (Subscription, rest-hook): what the portal needs to decide
 * whether the person may know of it (rules V and L3), and nothing that names the person. Who it is about, the header
 * `Authorization` says.
 */
export const noteSchema = z.object({
  /** The same event may come more than once. */
  event: z.string(),
  reason: z.enum(noteReasons),
  organisation: z.string().nullable(),
  unit: z.string().nullable(),
  register: z.string().nullable(),
  socialService: z.string().nullable(),
  /** Facts of the documents that the event names, as in the display index. */
  documents: displayIndexSchema.shape.documents,
})
export type Note = z.infer<typeof noteSchema>
