import '@/lib/contracts/without-eval'
import { z } from 'zod'

const instant = z.iso.datetime({ offset: true })

/** On what a hold rests. */
export const holdGrounds = ['legal', 'archivist'] as const

/** A hold: while it is open, a document is not deleted, nor what hangs together with it (A10). */
export const holdSchema = z.object({
  id: z.uuid(),
  ground: z.enum(holdGrounds),
  reason: z.string(),
  /** Name of the official who placed it. */
  by: z.string(),
  since: instant,
  /** Who ended it, when and why; null: it is open. */
  ended: z.object({ by: z.string(), at: instant, reason: z.string() }).nullable(),
})
export type Hold = z.infer<typeof holdSchema>
