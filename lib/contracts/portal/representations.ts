import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { daySchema } from './days'

/** One for whom this session acts. A mandate for health care only opens nothing here. */
const actingForSchema = z.object({
  handle: z.string(),
  /** Null: the person has no name yet. */
  displayName: z.string().nullable(),
  birthDate: daySchema,
  access: z.enum(['guardian', 'information-right', 'proxy', 'health-only']),
  /** The first day on which the right is over by itself; null: the end of a mandate is not told to us. */
  until: daySchema.nullable(),
})
export type ActingForDto = z.infer<typeof actingForSchema>

/** Page "Sköta ärenden för någon annan". */
export const representationsSchema = z.object({
  actorName: z.string(),
  people: z.array(actingForSchema),
})
export type RepresentationsDto = z.infer<typeof representationsSchema>
