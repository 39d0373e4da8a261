import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { extensionSchema } from './extension'

const content = z.object({
  attachment: z.object({
    contentType: z.string(),
    language: z.string().optional(),
    url: z.string().regex(/^Binary\/[A-Za-z0-9.-]{1,64}$/),
    size: z.number().int().nonnegative().optional(),
    creation: z.string().optional(),
  }),
})

/** What the portal reads of a DocumentReference. The facts that decide whether it is shown come from the index. */
export const documentReferenceSchema = z.object({
  resourceType: z.literal('DocumentReference'),
  id: z.string(),
  status: z.enum(['current', 'superseded', 'entered-in-error']),
  description: z.string(),
  date: z.iso.datetime({ offset: true }),
  author: z
    .array(z.object({ reference: z.string().optional(), display: z.string().optional() }))
    .min(1),
  content: z.array(content).min(1),
  extension: z.array(extensionSchema).optional(),
  context: z
    .object({ related: z.array(z.object({ display: z.string().optional() })).optional() })
    .optional(),
})
export type ArchiveDocumentReference = z.infer<typeof documentReferenceSchema>
