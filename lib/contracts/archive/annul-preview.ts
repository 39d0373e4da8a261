import '@/lib/contracts/without-eval'
import { z } from 'zod'

/** Who sees a document today, or will from a day on that is known. */
const seenBy = z.object({ client: z.boolean(), guardian: z.boolean(), proxy: z.boolean() })

/**
 * Answer of `POST /fhir/DocumentReference/{id}/$annul-preview`: what would disappear from MittKanta if the document were annulled: itself and what is attached to
 * it, at any depth (V08, V19), each for those who see it. Nothing is annulled.
 */
export const annulPreviewSchema = z.object({
  readAt: z.iso.datetime({ offset: true }),
  /** Versions that would be annulled. */
  versions: z.int(),
  disappears: z.array(
    z.object({
      id: z.string(),
      set: z.string(),
      title: z.string(),
      type: z.string(),
      madeOn: z.string(),
      isAttachment: z.boolean(),
      seenBy,
    }),
  ),
})
export type AnnulPreview = z.infer<typeof annulPreviewSchema>
