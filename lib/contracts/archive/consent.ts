import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { capacities, channels } from '@/lib/domain/codes/capacities'
import { statementKinds } from '@/lib/domain/codes/statements'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'

const reference = z.object({ reference: z.string(), display: z.string().optional() })

/** One event in the history of a consent or prohibition (C3), as the extension `statement` of a Consent tells it. */
const statementExtension = z.object({
  url: z.string(),
  extension: z.array(
    z.object({
      url: z.enum([
        'id',
        'kind',
        'madeAt',
        'actor',
        'capacity',
        'channel',
        'organisation',
        'unit',
        'informationVersion',
      ]),
      valueId: z.string().optional(),
      valueCode: z.enum([...statementKinds, ...capacities, ...channels]).optional(),
      valueInstant: z.iso.datetime({ offset: true }).optional(),
      valueReference: reference.optional(),
      valueString: z.string().optional(),
    }),
  ),
})

/**
 * A consent (`permit`) or prohibition (`deny`), with its whole history in `extension`. What a prohibition is about stands in
 * `provision`: a document in `data` (any version), a service task in `code`, a controller as `actor` with role CST.
 */
export const consentSchema = z.object({
  resourceType: z.literal('Consent'),
  id: z.string(),
  /** "active" while it is in force, "inactive" after it was withdrawn or cancelled. */
  status: z.enum(['active', 'inactive']),
  dateTime: z.iso.datetime({ offset: true }),
  extension: z.array(statementExtension).min(1),
  provision: z.object({
    type: z.enum(['permit', 'deny']),
    /** The last day on which it can stand: of a guardian's consent, the client's last day under age. */
    period: z.object({ end: z.iso.date() }).optional(),
    code: z
      .array(z.object({ coding: z.array(z.object({ code: z.enum(serviceTasks) })) }))
      .optional(),
    actor: z.array(z.object({ reference })).optional(),
    data: z.array(z.object({ reference })).optional(),
  }),
})
export type ArchiveConsent = z.infer<typeof consentSchema>
