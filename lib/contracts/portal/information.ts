import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { channels } from '@/lib/domain/codes/capacities'
import { daySchema, instantSchema } from './days'
import { sectionSchema } from './section'
import { whoseSchema } from './whose'

/** One received version of the Kanta information (I1). */
const receivedInformationSchema = z.object({
  version: z.string(),
  receivedAt: instantSchema,
  channel: z.enum(channels),
})

/** Page "Information om Kanta-tjänsterna". The text of a version is in the messages, by its number. */
export const informationSchema = z.object({
  whose: whoseSchema,
  information: sectionSchema({
    /** The version in force. */
    version: z.string(),
    validFrom: daySchema,
    /** Why it is asked for: never received, an earlier version received, or nothing to confirm. */
    need: z.enum(['first', 'new-version', 'none']),
    /** An adult has to confirm before anything else; a minor may go on without. */
    mustConfirm: z.boolean(),
    /** This actor may confirm for this client. */
    mayConfirm: z.boolean(),
    /** The newest that was received; null when none. */
    received: receivedInformationSchema.nullable(),
  }),
})
export type InformationDto = z.infer<typeof informationSchema>

/** What the form sends. `version` is the one that was read; another one is refused. */
export const confirmInformationSchema = z.object({
  version: z.string().min(1).max(20),
  received: z.literal(true),
})
export type ConfirmInformation = z.infer<typeof confirmInformationSchema>
