import { z } from 'zod'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { socialServices } from '@/lib/domain/codes/social-services'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'

const day = z.string().refine(isCalendarDay, 'not a day as YYYY-MM-DD')
const text = z.string().trim().min(1).max(200)

/** The functions of the archive that one may take into use. */
const archiveFunctions = ['storing', 'register-access', 'disclosure'] as const

/** A controller's administrative decision to take the archive into use, and how (A8, A11). */
export const deploymentContent = z.strictObject({
  /** Who decided, on which day and in which section of the minutes, and who signs for the organisation. */
  decidedBy: text,
  decidedOn: day,
  section: text,
  signatory: text,
  /** From this day the controller stores what it makes; what was made before is old (A11). */
  joinsOn: day,
  /** The period in which it joins: one of three a year. */
  deploymentPeriod: z.string().regex(/^20\d\d-[123]$/),
  functions: z.array(z.enum(archiveFunctions)).min(1),
  /** Which of the register's documents: those made after joining, before it, or both. */
  documents: z.enum(['new', 'old', 'both']),
  /** Lists that are absent do not narrow what is stored. */
  serviceTasks: z.array(z.enum(serviceTasks)).min(1).optional(),
  socialServices: z.array(z.enum(socialServices)).min(1).optional(),
  documentTypes: z.array(z.enum(documentTypes)).min(1).optional(),
  /** Journal entries that units make are not stored, unless the decision says so. */
  journalsOfUnits: z.boolean(),
  transfer: z.union([
    z.literal('real-time'),
    z.strictObject({ batchAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) }),
  ]),
  /** Whether the client information system approves entries by itself. */
  automaticApproval: z.boolean(),
})
export type Deployment = Readonly<z.infer<typeof deploymentContent>>

/** Whether a decision lets more be stored than another. Null: there is none. */
export function storesMore(before: Deployment | null, after: Deployment | null): boolean {
  if (after === null) return false
  if (before === null) return true
  const lists = ['serviceTasks', 'socialServices', 'documentTypes'] as const
  return (
    after.joinsOn !== before.joinsOn ||
    (after.journalsOfUnits && !before.journalsOfUnits) ||
    (after.documents !== before.documents && before.documents !== 'both') ||
    after.functions.some((each) => !before.functions.includes(each)) ||
    lists.some((name) => goesBeyond(after[name], before[name]))
  )
}

function goesBeyond(after: readonly string[] | undefined, before: readonly string[] | undefined) {
  if (before === undefined) return false
  return after === undefined || after.some((each) => !before.includes(each))
}
