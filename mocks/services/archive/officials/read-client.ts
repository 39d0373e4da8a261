import { z } from 'zod'
import { sid } from '@/lib/contracts/archive/systems'
import { isHetu } from '@/lib/domain/identity/hetu'

/** A client by her HETU, as a parameter of an operation: in a body alone, never in an address. */
export const clientParameter = z.object({
  name: z.literal('client'),
  valueIdentifier: z.object({ system: z.literal(sid.hetu), value: z.string().refine(isHetu) }),
})
