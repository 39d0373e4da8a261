import { z } from 'zod'
import { capacities } from '@/lib/domain/codes/capacities'
import { daySchema } from './days'

/** Whose data a page shows, and in what capacity the actor sees it (R4). */
export const whoseSchema = z.object({
  /** As it stands in the address: "self", or the handle of a representation. */
  handle: z.string(),
  displayName: z.string(),
  capacity: z.enum(capacities),
  /** The client is under 18 today. */
  minor: z.boolean(),
  birthDate: daySchema,
})
export type Whose = z.infer<typeof whoseSchema>
