import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { inEachLanguage } from '@/lib/domain/codes/languages'

/** Name of an organisation in the languages of the portal; the UI picks one. */
export const localisedNameSchema = z.object(inEachLanguage(() => z.string()))
export type LocalisedName = z.infer<typeof localisedNameSchema>

export const organisationDtoSchema = z.object({ id: z.string(), name: localisedNameSchema })
export type OrganisationDto = z.infer<typeof organisationDtoSchema>

/** How to reach a unit or a worker. Each part may be missing. */
export const contactDtoSchema = z.object({
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** When the phone is answered, in the organisation's own words. */
  hours: localisedNameSchema.nullable(),
  address: z.string().nullable(),
})
export type ContactDto = z.infer<typeof contactDtoSchema>
