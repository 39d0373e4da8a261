import '@/lib/contracts/without-eval'
import { z } from 'zod'

/** A version of the Kanta information (I1). */
export const activityDefinitionSchema = z.object({
  resourceType: z.literal('ActivityDefinition'),
  version: z.string(),
  status: z.string(),
  effectivePeriod: z.object({ start: z.string() }),
})
