import '@/lib/contracts/without-eval'
import { z } from 'zod'

/** A searchset Bundle whose entries are parsed by `resource`; what else it holds is left aside. */
export function searchsetSchema<Resource extends z.ZodType>(resource: Resource) {
  return z.object({
    resourceType: z.literal('Bundle'),
    type: z.literal('searchset'),
    link: z.array(z.object({ relation: z.string() })).optional(),
    entry: z.array(z.object({ resource })).optional(),
  })
}

/** As many as one answer to a search has at the most. */
export const mostInSearchset = 100

/** Whether there is more than what the answer has. */
export function isCut({
  link = [],
}: Readonly<{ link?: readonly Readonly<{ relation: string }>[] | undefined }>): boolean {
  return link.some(({ relation }) => relation === 'next')
}
