import '@/lib/contracts/without-eval'
import { z } from 'zod'

/** What is read of a Subscription (rest-hook) that the archive has begun. */
export const subscriptionSchema = z.object({
  resourceType: z.literal('Subscription'),
  id: z.string(),
  status: z.literal('active'),
})
