import '@/lib/contracts/without-eval'
import { z } from 'zod'

const instant = z.iso.datetime({ offset: true })
const count = z.int()

/**
 * Answer of `POST /fhir/DocumentReference/$shows-summary` (A9), for the client who sees nothing: the questions that the official guide has
 * professionals ask, in its order. Counts are of documents in their newest version, in the own register and nothing else.
 */
export const showsSummarySchema = z.object({
  readAt: instant,
  /** 1. Has anything been archived? When last, and by which system. */
  archived: z.object({
    documents: count,
    last: z.object({ storedAt: instant, storedBy: z.string() }).nullable(),
  }),
  /** 2. Is it in the format that is shown (V02)? */
  formats: z.object({ phase1: count, old: count, phase2: count }),
  /** 3. Has the service task begun to be shown (V17)? `from` null: no day has been decided. */
  starts: z.array(
    z.object({
      serviceTask: z.string(),
      documents: count,
      from: z.string().nullable(),
      begun: z.boolean(),
    }),
  ),
  /** 4. Has showing been restricted, by a professional or by the organisation (V14–V16, V18)? */
  restricted: z.object({
    delayed: count,
    specialContent: count,
    hiddenFromGuardians: count,
    byOrganisation: count,
  }),
  /** 5. All rules that hide something from the client, by the first one that does. */
  rules: z.array(z.object({ rule: z.string(), documents: count })),
  /** 6. How many each of them sees. A document that depends on what is in another register is in `depends` alone. */
  shown: z.object({ client: count, guardian: count, proxy: count, depends: count }),
})
export type ShowsSummary = z.infer<typeof showsSummarySchema>
