import { z } from 'zod'
import { extensionSchema } from './extension'

const coding = z.object({ system: z.string().optional(), code: z.string().optional() })

/** A client relationship (klientrelation). */
export const episodeOfCareSchema = z.object({
  resourceType: z.literal('EpisodeOfCare'),
  id: z.string(),
  status: z.string(),
  type: z.array(z.object({ coding: z.array(coding) })).optional(),
  managingOrganization: z.object({ reference: z.string() }),
  period: z.object({ start: z.string().optional(), end: z.string().optional() }).optional(),
  careManager: z.object({ reference: z.string().optional() }).optional(),
  extension: z.array(extensionSchema).optional(),
})

/** What stands beside a text: its translations. */
const besideText = z.object({ extension: z.array(extensionSchema).optional() }).optional()

/** The own worker (egen kontaktperson) of a client relationship. */
export const practitionerRoleSchema = z.object({
  resourceType: z.literal('PractitionerRole'),
  id: z.string(),
  practitioner: z.object({ display: z.string() }),
  organization: z.object({ reference: z.string() }).optional(),
  code: z.array(z.object({ text: z.string().optional(), _text: besideText })).optional(),
  telecom: z
    .array(z.object({ system: z.string().optional(), value: z.string().optional() }))
    .optional(),
  availabilityExceptions: z.string().optional(),
  _availabilityExceptions: besideText,
})

export type ArchiveEpisodeOfCare = z.infer<typeof episodeOfCareSchema>
export type ArchivePractitionerRole = z.infer<typeof practitionerRoleSchema>
