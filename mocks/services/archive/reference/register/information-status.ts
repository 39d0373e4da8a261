import { z } from 'zod'

const definition = z.object({
  effectivePeriod: z.object({ start: z.string(), end: z.string().optional() }),
})

/** When a version of the Kanta information (its resource as it is kept) is in use; undefined when it is none. */
export function periodOf(resource: unknown) {
  return definition.safeParse(resource).data?.effectivePeriod
}

/** What a version of the Kanta information is on a day; undefined when it is none. */
export function statusOn(
  resource: unknown,
  day: string,
): 'draft' | 'active' | 'retired' | undefined {
  const period = periodOf(resource)
  if (!period) return undefined
  if (period.start > day) return 'draft'
  return period.end !== undefined && period.end < day ? 'retired' : 'active'
}
