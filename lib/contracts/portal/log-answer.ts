import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { instantSchema } from './days'
import { logRowDtoSchema } from './log'
import { sectionSchema } from './section'
import { whoseSchema } from './whose'

const count = z.int().nonnegative()
const row = z.object({ id: z.string(), at: instantSchema })

/** Page "Jämför ett svar med loggen". */
export const logAnswerDtoSchema = z.object({
  whose: whoseSchema,
  /** The log is closed to this capacity. */
  closed: z.boolean(),
  /** What was given is not kept in this session, or no longer. */
  forgotten: z.boolean(),
  /** Null until there is something to compare. */
  compared: sectionSchema({
    /** Rows of the answer that were compared, the first; none: it could not be read as one. */
    rows: count,
    /** All its rows. */
    total: count,
    /** Something in what was given can't be read as rows. */
    unread: z.boolean(),
    same: count,
    differ: z.array(row),
    onlyTheirs: z.array(row),
    onlyOurs: z.array(logRowDtoSchema),
    /** More rows are only here than are told of. */
    moreOurs: count,
    /** The log of that time is longer than what is compared. */
    isCut: z.boolean(),
  }).nullable(),
})
export type LogAnswerDto = z.infer<typeof logAnswerDtoSchema>
export type ComparedAnswer = Extract<NonNullable<LogAnswerDto['compared']>, { state: 'read' }>
