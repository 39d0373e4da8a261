import { z } from 'zod'
import { sid } from '@/lib/contracts/archive/systems'
import { capacities } from '@/lib/domain/codes/capacities'
import { isHetu } from '@/lib/domain/identity/hetu'
import { longestName } from '@/lib/domain/identity/name-length'
import { showsNothing } from '@/lib/domain/text/shows-nothing'

export const nameClaim = z
  .string()
  .max(longestName)
  .refine((text) => !showsNothing(text))

export const hetuClaim = z
  .string()
  .startsWith(`${sid.hetu}|`)
  .transform((text) => text.slice(sid.hetu.length + 1))
  .refine(isHetu)

/** What a portal says of a person who is logged in: for whom (`sub`), who it is, and in what capacity. */
export const delegationSchema = z
  .object({
    sub: hetuClaim,
    act: z.object({ sub: hetuClaim, name: nameClaim.optional() }),
    capacity: z.enum(capacities),
    session: z.string().min(1).max(100),
  })
  .refine(({ sub, act, capacity }) => (capacity === 'self') === (act.sub === sub))
