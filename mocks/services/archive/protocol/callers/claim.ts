import { z } from 'zod'
import { showsNothing } from '@/lib/domain/text/shows-nothing'
import { codeSystem } from '@/lib/contracts/archive/systems'
import { statutoryGrounds } from '@/lib/domain/codes/log'

/** For what a client information system asks for a client's data. */
const purposes = ['client-relationship', 'statutory-right', 'archive-maintenance'] as const
export type Purpose = (typeof purposes)[number]

/**
 * What an access token of a system says of one request: for which client, as which unit, on what ground. The archive looks
 * it up at each request, so a ground that has ended opens nothing.
 */
export const systemClaimSchema = z.object({
  /** Patient id of the client. */
  clientId: z.string(),
  /** The day on which the client turns 18. */
  adultFrom: z.string(),
  unit: z.string(),
  purpose: z.enum(purposes),
  /** OID of the client relationship, its own or that of the organiser of a bought service. */
  relationship: z.string().nullable(),
  statutoryGround: z.enum(statutoryGrounds).nullable(),
  /** Who asks; null for an automatic run. */
  worker: z.object({ id: z.string(), name: z.string() }).nullable(),
})
export type SystemClaim = Readonly<z.infer<typeof systemClaimSchema>>

const text = z
  .string()
  .trim()
  .max(200)
  .refine((said) => !showsNothing(said))

/** The claim `extensions` of a client assertion: IHE IUA, and under a name of ours what IUA has no name for. */
export const extensionsSchema = z.object({
  ihe_iua: z.object({
    person_id: z.string(),
    subject_organization_id: text,
    purpose_of_use: z.tuple([
      z.object({ system: z.literal(codeSystem.purposeOfUse), code: z.enum(purposes) }),
    ]),
    subject_id: text.optional(),
    subject_name: text.optional(),
  }),
  mittkanta: z.object({
    unit: text,
    client_relationship: z
      .string()
      .regex(/^urn:oid:[0-9]+(\.[0-9]+)+$/)
      .max(140)
      .optional(),
    statutory_ground: z.enum(statutoryGrounds).optional(),
  }),
})
