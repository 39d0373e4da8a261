import '@/lib/contracts/without-eval'
import { z } from 'zod'

const value = {
  valueCode: z.string().optional(),
  valueString: z.string().optional(),
  valueDate: z.string().optional(),
  valueBoolean: z.boolean().optional(),
  valueReference: z.object({ reference: z.string() }).optional(),
}

/** A FHIR extension with the kinds of values that our profiles use, one level deep. */
export const extensionSchema = z.object({
  url: z.string(),
  ...value,
  extension: z.array(z.object({ url: z.string(), ...value })).optional(),
})
export type ArchiveExtension = z.infer<typeof extensionSchema>
