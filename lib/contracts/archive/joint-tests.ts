import '@/lib/contracts/without-eval'
import { z } from 'zod'

/** The steps of a joint test of register access, in their order (A8, D2). */
export const jointTestSteps = [
  'begin',
  'producer-searches',
  'producer-reads',
  'producer-stores',
  'organiser-reads',
  'end',
  'producer-refused',
] as const
export type JointTestStep = (typeof jointTestSteps)[number]

/** How far a joint test has come. `lapsed`: its time passed before both had agreed to it. */
const jointTestStates = [
  'proposed',
  'lapsed',
  'withdrawn',
  'agreed',
  'under-way',
  'over',
  'half-signed',
  'waiting',
  'passed',
  'refused',
] as const
export type JointTestState = (typeof jointTestStates)[number]

const sides = ['organiser', 'producer'] as const
export type JointTestSide = (typeof sides)[number]

/** What a party may do next. */
const acts = ['agree', 'withdraw', 'sign'] as const

/** What was seen of a step, and when: the unit that is named or acted, the day that is written, the type of a document. */
const seenSchema = z.object({
  at: z.iso.datetime(),
  unit: z.string().optional(),
  day: z.string().optional(),
  documentType: z.string().optional(),
})
export type SeenStep = Readonly<z.infer<typeof seenSchema>>

const system = z.object({ id: z.string(), name: z.string() })

const jointTestSchema = z.object({
  id: z.uuid(),
  organiser: z.string(),
  organiserSystem: system,
  producer: z.string(),
  producerSystem: system,
  /** Identity code of an invented client. */
  client: z.string(),
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  state: z.enum(jointTestStates),
  plannedBy: z.object({ name: z.string(), organisation: z.string() }),
  agreedBy: z.string().nullable(),
  signatures: z.array(z.object({ side: z.enum(sides), name: z.string(), at: z.iso.datetime() })),
  /** Which party the official is of; null: none. */
  side: z.enum(sides).nullable(),
  may: z.array(z.enum(acts)),
})
export type JointTest = Readonly<z.infer<typeof jointTestSchema>>

/** A test with its steps, as the archive has seen them. */
export const followedTestSchema = jointTestSchema.extend({
  steps: z.array(z.object({ step: z.enum(jointTestSteps), seen: seenSchema.nullable() })),
})
export type FollowedTest = Readonly<z.infer<typeof followedTestSchema>>

/** What a test is planned of. */
export const plannedTestSchema = z.strictObject({
  organiser: z.string().max(64),
  organiserSystem: z.string().max(64),
  producer: z.string().max(64),
  producerSystem: z.string().max(64),
  client: z.string().max(11),
  from: z.iso.datetime({ offset: true }),
  until: z.iso.datetime({ offset: true }),
})

export const testActSchema = z.strictObject({ act: z.enum(acts) })

/** Answer of `GET /joint-tests`: tests, newest first; pairs with bought services now and no passed test; systems to choose among. */
export const jointTestsSchema = z.object({
  tests: z.array(jointTestSchema),
  /** There are older ones: they are asked for as `before` this id. Null: there are none. */
  next: z.uuid().nullable(),
  needed: z.array(z.object({ organiser: z.string(), producer: z.string() })),
  systems: z.array(system.extend({ organisation: z.string() })),
})
export type JointTests = Readonly<z.infer<typeof jointTestsSchema>>
