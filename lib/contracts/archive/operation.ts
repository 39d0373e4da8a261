import '@/lib/contracts/without-eval'
import { z } from 'zod'

const instant = z.iso.datetime({ offset: true })

/** Answer of `GET /operation/state`: how the archive's own work goes, in numbers, for the operator. */
export const operationStateSchema = z.object({
  readAt: instant,
  /** The history tree of the log (L7). */
  sealing: z.object({
    /** Leaves under the newest signed head, and when it was signed; null: none yet. */
    size: z.int(),
    signedAt: instant.nullable(),
    /** Chains of the log with rows that are not sealed yet. */
    waiting: z.int(),
    /** Chains that were found not to hold. */
    broken: z.int(),
    /** Whether the tree itself holds, as far as is known. */
    whole: z.boolean(),
  }),
  /** Batches that this process takes in just now, and their lines that have been answered by now. */
  batches: z.object({ running: z.int(), lines: z.int() }),
  /** Notes to portals that wait to be told, and since when the oldest does; null: none waits. */
  notes: z.object({ waiting: z.int(), oldest: instant.nullable() }),
})
export type OperationState = z.infer<typeof operationStateSchema>
