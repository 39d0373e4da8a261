import { capacities } from '@/lib/domain/codes/capacities'
import { z } from 'zod'
import { systemClaimSchema } from './claim'

/**
 * A client information system of an organisation. Without a claim it stores in the register of its organisation; with
 * one it also reads the data of that client, as far as the rules D allow.
 */
const systemCaller = z.object({
  kind: z.literal('system'),
  software: z.string(),
  organisation: z.string(),
  scope: z.string(),
  claim: systemClaimSchema.nullable(),
})

/** A portal on behalf of one actor, for one subject in one capacity. Both are named by their Patient ids. */
const personCaller = z.object({
  kind: z.literal('person'),
  software: z.string(),
  patientId: z.string(),
  actorId: z.string(),
  capacity: z.enum(capacities),
  /** Name of an actor who acts for another. */
  actorName: z.string().optional(),
  /** The day on which the client turns 18. */
  adultFrom: z.string(),
  /** The portal's random label of its session. */
  session: z.string(),
  scope: z.string(),
})

/** A portal without a person: public reference data. */
const referenceCaller = z.object({
  kind: z.literal('reference'),
  software: z.string(),
  scope: z.string(),
})

export const callerSchema = z.discriminatedUnion('kind', [
  systemCaller,
  personCaller,
  referenceCaller,
])

/** Who holds an access token, and for what. */
export type Caller = Readonly<z.infer<typeof callerSchema>>
export type SystemCaller = Extract<Caller, { kind: 'system' }>
export type PersonCaller = Extract<Caller, { kind: 'person' }>
