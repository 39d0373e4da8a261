import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { daySchema, instantSchema } from './days'
import { contactDtoSchema, organisationDtoSchema } from './localised-name'
import { sectionSchema } from './section'
import { whoseSchema } from './whose'

/** What a controller leaves out during a transition (V18). All conditions that are named must hold. */
const displayRestrictionDtoSchema = z.object({
  type: z.enum(documentTypes).nullable(),
  madeBefore: daySchema.nullable(),
})

export const startRowSchema = z.object({
  serviceTask: z.enum(serviceTasks),
  /** First day of showing; null: not decided. */
  from: daySchema.nullable(),
  begun: z.boolean(),
  restrictions: z.array(displayRestrictionDtoSchema),
  /** Visible documents of this actor; null when nobody is logged in or they could not be read. */
  visible: z.number().int().nonnegative().nullable(),
})

export const helpControllerSchema = organisationDtoSchema.extend({
  /** The client has visible documents or a client relationship here: shown first. */
  own: z.boolean(),
  tasks: z.array(startRowSchema),
})

/** Page "Hittar du inte en handling?". The same for everyone but for the counts. */
export const helpSchema = z.object({
  /** Null: nobody is logged in. */
  whose: whoseSchema.nullable(),
  starts: sectionSchema({ controllers: z.array(helpControllerSchema), readAt: instantSchema }),
  /** Units that have written visible documents or serve the client: whom to ask. */
  units: z.array(organisationDtoSchema.extend({ contact: contactDtoSchema })),
})
export type HelpDto = z.infer<typeof helpSchema>
