import type { z } from 'zod'

/**
 * What one instance asks another of a question over all of them. `whole`: the answer, for it alone has whom the question is about. `places`: where in the order
 * its own lie, of which no row is left in a log. `rows`: those of them that are shown, each with its row. `sum`: numbers that point at somebody until they are added up.
 */
export const partSteps = ['whole', 'places', 'rows', 'sum', 'days'] as const
export type Part = Readonly<{ step: (typeof partSteps)[number]; of?: readonly string[] }>

/** The other instances, for a question that concerns the clients of all. When one does not answer, nothing is answered (`Away`). */
export type Others = Readonly<{
  /** Which of the others has a client; undefined: she is here. Throws `Away` when none may answer for her now. */
  nameOf: (clientId: string) => string | undefined
  names: readonly string[]
  /** The part of one of them. */
  ask: <Answer>(name: string, part: Part, schema: z.ZodType<Answer>) => Promise<Answer>
  /** The parts of all, by their names. */
  askAll: <Answer>(part: Part, schema: z.ZodType<Answer>) => Promise<ReadonlyMap<string, Answer>>
  /** What one of them answers to the whole question, as it is. */
  leadTo: (name: string) => Promise<Response>
  /** What each in turn says until one does not say that there is no such thing; undefined: all say so. */
  firstWhoKnows: () => Promise<Response | undefined>
}>
