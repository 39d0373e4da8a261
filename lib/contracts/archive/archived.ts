import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { holdSchema } from './hold'

const instant = z.iso.datetime({ offset: true })

/** A document in its newest version, as the archivist finds it (A7). */
const archivedDocument = z.object({
  /** Patient id of the client. */
  client: z.string(),
  id: z.string(),
  /** "urn:oid:…" of the document through all its versions, and of this version. */
  set: z.string(),
  identifier: z.string(),
  version: z.int(),
  title: z.string(),
  type: z.string(),
  serviceTask: z.string(),
  socialService: z.string(),
  unit: z.string(),
  format: z.string(),
  status: z.string(),
  madeOn: z.string(),
  /** It was signed on paper, which is kept and is the original (A11). */
  signedOnPaper: z.boolean(),
  storedAt: instant,
  /** Id of the client information system that stored it: that of another producer too. */
  storedBy: z.string(),
})
export type ArchivedDocument = z.infer<typeof archivedDocument>

/** Answer of `POST /fhir/DocumentReference/$archive-search`: documents of the own register, those stored last first. */
export const archiveSearchSchema = z.object({
  readAt: instant,
  documents: z.array(archivedDocument),
  /** Place of the next page; null: there is none. */
  next: z.string().nullable(),
})
export type ArchiveSearch = z.infer<typeof archiveSearchSchema>

/** Answer of `POST /fhir/DocumentReference/$archived`: a document of the own register in all its versions, newest first. */
export const archivedSchema = z.object({
  readAt: instant,
  /** On what hangs together with it, newest first. */
  holds: z.array(holdSchema),
  versions: z.array(
    archivedDocument.extend({
      updatedAt: instant,
      /** Why it was annulled; null: it was not. */
      annulledBecause: z.string().nullable(),
      /** The last day on which it is kept (A10); null: it can't be worked out. What hangs together goes with the last of it. */
      keptUntil: z.string().nullable(),
      /** The row of the table of retention that decides it; null: not counted yet. */
      keptBy: z.string().nullable(),
      /** The DocumentReference: its content is at the addresses of its attachments. */
      resource: z.looseObject({ resourceType: z.literal('DocumentReference') }),
    }),
  ),
})
export type Archived = z.infer<typeof archivedSchema>
