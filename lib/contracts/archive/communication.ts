import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { extensionSchema } from './extension'

/** That the client, or one who represents her, received a version of the Kanta information (I1). */
export const communicationSchema = z.object({
  resourceType: z.literal('Communication'),
  id: z.string(),
  status: z.string(),
  /** "…/kanta-information|2" */
  instantiatesCanonical: z.array(z.string()).min(1),
  /** Holds the capacity of the one who confirmed it. */
  extension: z.array(extensionSchema).optional(),
  sender: z.object({ reference: z.string() }).optional(),
  received: z.iso.datetime({ offset: true }),
  medium: z
    .array(z.object({ coding: z.array(z.object({ code: z.string().optional() })) }))
    .optional(),
})
export type ArchiveCommunication = z.infer<typeof communicationSchema>
