import { z } from 'zod/mini'

/** What a choice would do, in words that are ready. The small zod: this is parsed in the browser too. */
export const liveEffectSchema = z.object({ words: z.string() })
export type LiveEffect = z.infer<typeof liveEffectSchema>
