import '@/lib/contracts/without-eval'
import { z } from 'zod'

const text = z.string().trim().min(1).max(2_000).optional()

/**
 * What a controller says in its own words on the form for MittKanta: transitions besides the restrictions (V18), and how its staff have been
 * told to delay (V14), to mark special content (V15) and to hide from guardians (V16).
 */
export const displayInstructionsSchema = z.strictObject({
  transitions: text,
  delay: text,
  specialContent: text,
  hidingFromGuardians: text,
})
export type DisplayInstructions = Readonly<z.infer<typeof displayInstructionsSchema>>

export const instructionFields = Object.keys(
  displayInstructionsSchema.shape,
) as readonly (keyof DisplayInstructions)[]
