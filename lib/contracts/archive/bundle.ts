import '@/lib/contracts/without-eval'
import { z } from 'zod'

/** A searchset Bundle whose entries are parsed by `resource`; what else it holds is left aside. */
export function searchsetSchema<Resource extends z.ZodType>(resource: Resource) {
  return z.object({
    resourceType: z.literal('Bundle'),
    type: z.literal('searchset'),
    entry: z.array(z.object({ resource })).optional(),
  })
}
