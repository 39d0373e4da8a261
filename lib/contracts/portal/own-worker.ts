import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { contactDtoSchema, localisedNameSchema, organisationDtoSchema } from './localised-name'

/** The client's own contact person (egen kontaktperson) in a service task. */
export const ownWorkerSchema = z.object({
  name: z.string(),
  /** Title in the organisation's own words: "socialarbetare". */
  title: localisedNameSchema,
  serviceTask: z.enum(serviceTasks),
  unit: organisationDtoSchema,
  contact: contactDtoSchema,
})
export type OwnWorkerDto = z.infer<typeof ownWorkerSchema>
