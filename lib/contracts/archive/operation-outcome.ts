import '@/lib/contracts/without-eval'
import { z } from 'zod'

/** Why the archive refuses; the code of `CodeSystem/error` says which rule it was. */
export const operationOutcomeSchema = z.object({
  resourceType: z.literal('OperationOutcome'),
  issue: z.array(
    z.object({
      details: z.object({ coding: z.array(z.object({ code: z.string() })) }).optional(),
    }),
  ),
})
