import '@/lib/contracts/without-eval'
import { z } from 'zod'

const instant = z.iso.datetime({ offset: true })

/** What is sent to `POST /retention/runs`. A dry run deletes nothing. */
export const askedRunSchema = z.strictObject({ dry: z.boolean() })

/** A run that deletes what is over, or a dry run that counts it (A10). Numbers alone, and no client. */
export const retentionRunSchema = z.object({
  id: z.uuid(),
  dry: z.boolean(),
  askedAt: instant,
  /** Name of the operator's official; null: the archive by itself. */
  askedBy: z.string().nullable(),
  /** What was kept until before this day, YYYY-MM-DD; null: it has not begun. */
  day: z.string().nullable(),
  /** Null: it goes on. */
  endedAt: instant.nullable(),
  /** Documents through all their versions, by register, service task and row of the table of retention. */
  counts: z.array(
    z.object({
      controller: z.string(),
      serviceTask: z.string(),
      keptBy: z.string(),
      documents: z.int(),
      versions: z.int(),
    }),
  ),
})
export type RetentionRun = z.infer<typeof retentionRunSchema>

/** Answer of `GET /retention/runs`. */
export const retentionStateSchema = z.object({
  readAt: instant,
  /** The newest twenty, newest first. */
  runs: z.array(retentionRunSchema),
  /** When the archive next asks for a run by itself; null: it does not. */
  next: instant.nullable(),
})
export type RetentionState = z.infer<typeof retentionStateSchema>
