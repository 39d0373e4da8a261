import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { capacities } from '@/lib/domain/codes/capacities'
import { daySchema } from './days'

/** Whose data a page shows, and in what capacity the actor sees it (R4). */
export const whoseSchema = z.object({
  /** As it stands in the address: "self", or the handle of a representation or a preview. */
  handle: z.string(),
  /** Null: the client has no name yet. */
  displayName: z.string().nullable(),
  /** Name of the one who is logged in. */
  actorName: z.string(),
  /** In which login the page was opened; its forms say so. No secret. */
  login: z.string(),
  capacity: z.enum(capacities),
  /** The client looks at the own data as this representative sees it; null: as it is. */
  previewAs: z.enum(['guardian', 'proxy']).nullable(),
  /** The client is under 18 today. */
  minor: z.boolean(),
  birthDate: daySchema,
})
export type Whose = z.infer<typeof whoseSchema>
