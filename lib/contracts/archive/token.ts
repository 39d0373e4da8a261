import '@/lib/contracts/without-eval'
import { z } from 'zod'

/** Answer of the archive's token endpoint. `patient` is there in a token for one client's compartment. */
export const archiveTokenSchema = z.object({
  access_token: z.string().min(1),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.number().positive(),
  patient: z.string().optional(),
})
export type ArchiveToken = z.infer<typeof archiveTokenSchema>
