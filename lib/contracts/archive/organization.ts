import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { extensionSchema } from './extension'

const translated = z.object({ extension: z.array(extensionSchema).optional() }).optional()

/** A controller, unit or producer, as public reference data. */
export const organizationSchema = z.object({
  resourceType: z.literal('Organization'),
  id: z.string(),
  name: z.string(),
  _name: translated,
  type: z
    .array(z.object({ coding: z.array(z.object({ code: z.string().optional() })).optional() }))
    .optional(),
  identifier: z
    .array(z.object({ system: z.string().optional(), value: z.string().optional() }))
    .optional(),
  partOf: z.object({ reference: z.string() }).optional(),
  telecom: z
    .array(z.object({ system: z.string().optional(), value: z.string().optional() }))
    .optional(),
  address: z
    .array(
      z.object({
        line: z.array(z.string()).optional(),
        postalCode: z.string().optional(),
        city: z.string().optional(),
      }),
    )
    .optional(),
  contact: z
    .array(z.object({ purpose: z.object({ text: z.string(), _text: translated }).optional() }))
    .optional(),
  extension: z.array(extensionSchema).optional(),
})
export type ArchiveOrganization = z.infer<typeof organizationSchema>
