import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { documentLanguages } from '@/lib/domain/codes/document-states'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { prohibitionTargets } from '@/lib/domain/codes/statements'
import { hindrances } from '@/lib/domain/statements/hindrance'
import type { Target } from '@/lib/domain/statements/target'
import { daySchema } from './days'
import { organisationDtoSchema } from './localised-name'
import { whoseSchema } from './whose'

const count = z.number().int().nonnegative()

/** What a prohibition is about, as it is kept while it is being made. */
export const targetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), document: z.string() }),
  z.object({
    kind: z.literal('service-task'),
    serviceTask: z.enum(serviceTasks),
    controller: z.string().nullable(),
  }),
  z.object({ kind: z.literal('controller'), controller: z.string() }),
  z.object({ kind: z.literal('all') }),
])

/** Step 1 of a prohibition: what there is to choose from, out of what the actor sees. */
export const statementChoicesSchema = z.object({
  whose: whoseSchema,
  hindrance: z.enum(hindrances).nullable(),
  /** What was chosen before, or the document that the way here began at. */
  chosen: targetSchema.nullable(),
  /** The document that is chosen; null: none, or none that the actor sees. */
  document: z
    .object({
      id: z.string(),
      title: z.string(),
      language: z.enum(documentLanguages),
      type: z.enum(documentTypes),
      madeOn: daySchema,
      controller: organisationDtoSchema,
      /** How many of what the actor sees are attached to it, and go with it (C8). */
      attachments: count,
    })
    .nullable(),
  serviceTasks: z.array(z.object({ value: z.enum(serviceTasks), count })),
  controllers: z.array(z.object({ value: organisationDtoSchema, count })),
  total: count,
})
export type StatementChoicesDto = z.infer<typeof statementChoicesSchema>

const id = z.string().regex(/^[A-Za-z0-9.-]{1,64}$/)

/**
 * What the form of step 1 sends. Each kind of target has its own fields, and all of them are sent: only those of the
 * chosen kind count. A field that is missing for the chosen kind makes the choice unfit.
 */
export const statementChoiceSchema = z
  .object({
    kind: z.enum(prohibitionTargets),
    document: id.optional().catch(undefined),
    task: z.enum(serviceTasks).optional().catch(undefined),
    /** Empty: all controllers. */
    scope: z
      .union([z.literal(''), id])
      .optional()
      .catch(undefined),
    controller: id.optional().catch(undefined),
  })
  .transform((sent, context): Target => {
    const { kind, document, task, scope, controller } = sent
    if (kind === 'all') return { kind }
    if (kind === 'document' && document) return { kind, document }
    if (kind === 'controller' && controller) return { kind, controller }
    if (kind === 'service-task' && task && scope !== undefined) {
      return { kind, serviceTask: task, controller: scope === '' ? null : scope }
    }
    context.addIssue({ code: 'custom', path: [kind] })
    return z.NEVER
  })
