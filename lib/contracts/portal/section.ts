import '@/lib/contracts/without-eval'
import { z } from 'zod'

/**
 * One part of a page that is read on its own. "Could not be read now" is a state of its own, so that it can never be
 * taken for "there is nothing". `reference` is the number of the fault, for a call to the support; it says nothing of
 * the client.
 */
export function sectionSchema<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.discriminatedUnion('state', [
    z.object({ state: z.literal('read'), ...shape }),
    z.object({ state: z.literal('unavailable'), reference: z.string() }),
  ])
}
