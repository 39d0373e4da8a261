import '@/lib/contracts/without-eval'
import { z } from 'zod'

const who = z.object({ name: z.string(), organisation: z.string(), task: z.string() })

/** A change of reference data as its history tells it (A12). */
const referenceChangeSchema = z.object({
  id: z.string(),
  kind: z.string(),
  key: z.string(),
  content: z.unknown(),
  reason: z.string(),
  enteredAt: z.string(),
  holdsFrom: z.string(),
  by: who.extend({ isYou: z.boolean() }),
  needsSecond: z.boolean(),
  decision: z.enum(['confirmed', 'refused']).nullable(),
  decidedAt: z.string().optional(),
  decidedBy: who.optional(),
  /** Why it was sent back. */
  decisionReason: z.string().optional(),
  heldFrom: z.string().nullable(),
})
export type ReferenceChange = Readonly<z.infer<typeof referenceChangeSchema>>

/** Answer of `GET /reference/changes`. */
export const referenceChangesSchema = z.object({ changes: z.array(referenceChangeSchema) })

/** Answer of `GET /reference`: what holds. */
export const referenceStateSchema = z.object({
  entries: z.array(
    z.object({ kind: z.string(), key: z.string(), content: z.unknown(), since: z.string() }),
  ),
})
