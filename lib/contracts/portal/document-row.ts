import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { documentLanguages } from '@/lib/domain/codes/document-states'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { daySchema } from './days'
import { organisationDtoSchema } from './localised-name'

/** One row of a list: a document that this actor may see. */
export const documentRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  type: z.enum(documentTypes),
  serviceTask: z.enum(serviceTasks),
  madeOn: daySchema,
  controller: organisationDtoSchema,
  unit: organisationDtoSchema,
  /** Language of the title and the document; for `lang`. */
  language: z.enum(documentLanguages),
  pdf: z.boolean(),
  /** New: this actor could not see it at the last visit. Corrected: it replaces an earlier version. */
  mark: z.enum(['new', 'corrected', 'newly-corrected']).nullable(),
})
export type DocumentRowDto = z.infer<typeof documentRowSchema>
