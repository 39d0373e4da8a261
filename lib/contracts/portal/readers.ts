import { z } from 'zod/mini'

/**
 * Who has read or had a document, in words that are ready. The small zod: this is parsed in the browser too. That there is nobody is
 * a state of its own, which an answer that did not come never is (L5).
 */
export const readersSchema = z.object({
  state: z.enum(['some', 'nobody', 'closed']),
  rows: z.array(z.object({ id: z.string(), at: z.string(), when: z.string(), words: z.string() })),
})
export type Readers = z.infer<typeof readersSchema>
