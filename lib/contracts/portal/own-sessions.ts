import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { browserNames, systemNames } from '@/lib/domain/codes/browser-words'
import { whoseSchema } from './whose'

const browserWordSchema = z.object({
  browser: z.enum(browserNames),
  system: z.enum(systemNames),
})

/** A login that came after this one: what the first is told of the second. */
export type LaterLogin = z.infer<typeof browserWordSchema> & {
  /** ISO instant. */
  at: string
}

/** One place where the reader is logged in. */
const ownSessionSchema = browserWordSchema.extend({
  /** Names it to its own person; opens nothing. */
  handle: z.string(),
  /** ISO instants; the last activity to the minute. */
  since: z.string(),
  activeAt: z.string(),
  /** The one that asks. */
  current: z.boolean(),
})
export type OwnSession = z.infer<typeof ownSessionSchema>

/** The page "Var du är inloggad". */
export const ownSessionsDtoSchema = z.object({
  whose: whoseSchema,
  /** The one that asks first, the others newest first. */
  sessions: z.array(ownSessionSchema),
  /** The tabs of this login say nothing of what is open in them. */
  neutralTitles: z.boolean(),
  /** This login reads simply: in large letters. */
  simple: z.boolean(),
})
export type OwnSessionsDto = z.infer<typeof ownSessionsDtoSchema>
