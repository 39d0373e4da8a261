import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { documentTypes } from '@/lib/domain/codes/document-types'

const count = z.int().min(0)

/** What the archive has seen of a system for each type of document, with invented clients: how many documents, and how many checks; and which versions it stored last. */
export const checklistSchema = z.object({
  system: z.object({ id: z.string(), name: z.string(), organisation: z.string() }),
  readAt: z.iso.datetime(),
  types: z.array(
    z.object({
      type: z.enum(documentTypes),
      checked: count,
      checkedWithFaults: count,
      stored: count,
      corrected: count,
      annulled: count,
    }),
  ),
  /** Newest first, ten at most. `identifier` of the version (urn:oid). */
  latest: z.array(
    z.object({
      identifier: z.string(),
      type: z.enum(documentTypes),
      version: z.int().min(1),
      storedAt: z.iso.datetime(),
    }),
  ),
})
export type Checklist = Readonly<z.infer<typeof checklistSchema>>
