import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { ruleChanges, ruleSetters } from '@/lib/domain/visibility/rule-origins'

const day = z.string()
const instant = z.iso.datetime({ offset: true })

/** A rule of V that hides, who or what makes that it does, and what makes that it does so no longer: keys, never texts. */
const hiding = z.object({
  rule: z.string(),
  setBy: z.enum(ruleSetters),
  change: z.enum(ruleChanges),
})

/** Whether somebody sees a document. */
const showing = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('yes') }),
  /** From a day on that is known today. */
  z.object({ answer: z.literal('from'), day, rules: z.array(hiding) }),
  z.object({ answer: z.literal('no'), rules: z.array(hiding) }),
  /** On the client relationship that the document names, which is not in this register. */
  z.object({ answer: z.literal('depends'), on: z.literal('client-relationship') }),
])
export type ShowingAnswer = z.infer<typeof showing>

/** One version of a document: by whom it was stored, and when. */
const version = z.object({
  id: z.string(),
  /** "urn:oid:…". */
  identifier: z.string(),
  version: z.int(),
  status: z.string(),
  madeOn: day,
  storedAt: instant,
  /** Id of the client information system that stored it. */
  storedBy: z.string(),
})

const shownDocument = z.object({
  /** The document through all its versions: "urn:oid:…". */
  set: z.string(),
  type: z.string(),
  serviceTask: z.string(),
  socialService: z.string(),
  unit: z.string(),
  format: z.string(),
  /** Newest first; the first one is what is asked of. */
  versions: z.array(version),
  /** Set of the document that it is attached to, when that is in the same register; else null. */
  attachedTo: z.string().nullable(),
  shows: z.object({ client: showing, guardian: showing, proxy: showing }),
})
export type ShownDocumentAnswer = z.infer<typeof shownDocument>

/** Answer of `POST /fhir/DocumentReference/$shows` (A9): documents of the own register, newest first. No title and no content. */
export const showsSchema = z.object({
  readAt: instant,
  documents: z.array(shownDocument),
  /** Of how many documents of the client in this register. */
  total: z.int(),
  /** Place of the next page; null: there is none. */
  next: z.string().nullable(),
})
export type Shows = z.infer<typeof showsSchema>
