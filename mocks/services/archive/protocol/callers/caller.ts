import { capacities } from '@/lib/domain/codes/capacities'
import { officialTasks } from '@/lib/domain/codes/official-tasks'
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

/** An official, in one task of one organisation, through the workbench. What the task opens is in task-rights.ts. */
const officialCaller = z.object({
  kind: z.literal('official'),
  software: z.string(),
  /** Keyed hash of the official's HETU, as of any person. */
  actorId: z.string(),
  actorName: z.string(),
  organisation: z.string(),
  task: z.enum(officialTasks),
  /** The workbench's random label of its session. */
  session: z.string(),
  scope: z.string(),
})

export const callerSchema = z.discriminatedUnion('kind', [
  systemCaller,
  personCaller,
  referenceCaller,
  officialCaller,
])

/** Who holds an access token, and for what. */
export type Caller = Readonly<z.infer<typeof callerSchema>>
export type SystemCaller = Extract<Caller, { kind: 'system' }>
export type PersonCaller = Extract<Caller, { kind: 'person' }>
export type OfficialCaller = Extract<Caller, { kind: 'official' }>

/** Whether the rules of persons (V) or of systems (D) are the ones that open a client's data to the caller. */
export function isForClients(caller: Caller): caller is PersonCaller | SystemCaller {
  return caller.kind === 'person' || caller.kind === 'system'
}
