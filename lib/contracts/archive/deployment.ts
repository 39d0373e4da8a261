import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { socialServices } from '@/lib/domain/codes/social-services'
import { systemProfiles } from '@/lib/domain/codes/system-profiles'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'

const day = z.string().refine(isCalendarDay, 'not a day as YYYY-MM-DD')
const text = z.string().trim().min(1).max(200)

/** The functions of the archive that one may take into use. */
export const archiveFunctions = ['storing', 'register-access', 'disclosure'] as const
export type ArchiveFunction = (typeof archiveFunctions)[number]
/** Which of the register's documents: those made after joining, before it, or both. */
export const decidedDocuments = ['new', 'old', 'both'] as const

/** A controller's administrative decision to take the archive into use, and how (A8, A11). */
export const deploymentSchema = z.strictObject({
  /** Who decided, on which day and in which section of the minutes, and who signs for the organisation. */
  decidedBy: text,
  decidedOn: day,
  section: text,
  signatory: text,
  /** With which client information system, as one calls it, and of what profile. */
  system: text.optional(),
  systemProfile: z.enum(systemProfiles).optional(),
  functions: z.array(z.enum(archiveFunctions)).min(1),
  /** From this day the controller stores what it makes; what was made before is old (A11). */
  joinsOn: day,
  documents: z.enum(decidedDocuments),
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
  /** The period in which it joins: one of three a year. */
  deploymentPeriod: z.string().regex(/^20\d\d-[123]$/),
})
export type Deployment = Readonly<z.infer<typeof deploymentSchema>>

/**
 * The points of a decision, in their order: by their numbers they are named where something is outside the decision, and on the page
 * where it is made.
 */
export const decisionPoints = [
  'decided',
  'signatory',
  'system',
  'functions',
  'joinsOn',
  'documents',
  'serviceTasks',
  'socialServices',
  'documentTypes',
  'journalsOfUnits',
  'transfer',
  'automaticApproval',
  'deploymentPeriod',
] as const
export type DecisionPoint = (typeof decisionPoints)[number]

export const numberOfPoint = (point: DecisionPoint): number => decisionPoints.indexOf(point) + 1
