import '@/lib/contracts/without-eval'
import { z } from 'zod'

const instant = z.iso.datetime({ offset: true })

/** What deserves a question; none of it proves a fault. */
const supervisionMarks = [
  /** The organisation, or the producer, had no client relationship with the client in this register on that day. */
  'no-relationship',
  /** A disclosure by statutory right while a prohibition covered the document. */
  'against-prohibition',
  /** The worker and the client have the same family name. */
  'same-name',
  /** The client is called as another of the own staff is, or is one of the own officials. */
  'colleague',
  /** The worker came upon unusually many clients on that day. */
  'unusual-number',
] as const
export type SupervisionMark = (typeof supervisionMarks)[number]

const superviseRow = z.object({
  id: z.string(),
  at: instant,
  /** Patient id of the client. */
  client: z.string(),
  /** "use", "disclosure" or "maintenance"; "nothing": one of the own organisation asked, and came upon nothing in this register. */
  kind: z.enum(['use', 'disclosure', 'maintenance', 'nothing']),
  operation: z.string(),
  /** Null: nothing of this register was come upon. */
  ground: z.string().nullable(),
  statutoryGround: z.string().nullable(),
  organisation: z.string().nullable(),
  unit: z.string().nullable(),
  /** "person", or "system" for an automatic run. */
  by: z.string(),
  /** One of the own staff; null: an automatic run, or of another organisation. */
  worker: z.object({ id: z.string(), name: z.string() }).nullable(),
  serviceTask: z.string().nullable(),
  /** Ids of the versions that it names, all of this register. */
  documents: z.array(z.string()),
  marks: z.array(z.enum(supervisionMarks)),
})
export type SuperviseRow = z.infer<typeof superviseRow>

/** Answer of `POST /fhir/AuditEvent/$supervise`: the use of the own register, newest first. */
export const superviseSchema = z.object({
  readAt: instant,
  rows: z.array(superviseRow),
  /** Place of the next page; null: there is none. */
  next: z.string().nullable(),
})
export type Supervise = z.infer<typeof superviseSchema>
