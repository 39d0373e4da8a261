import { z } from 'zod'

/**
 * Structured form of a document: JSON beside the view form. Its data differ by document type; what the portal can show
 * as facts stands under `facts`, labelled in the document's own language.
 */
export const structuredFormSchema = z.object({
  facts: z
    .array(
      z.object({
        label: z.string().min(1).max(200),
        value: z.union([z.string().min(1).max(2000), z.number(), z.boolean()]),
      }),
    )
    .max(100),
})
