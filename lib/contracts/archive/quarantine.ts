import '@/lib/contracts/without-eval'
import { z } from 'zod'

/** Answer of `GET /operation/quarantine`: contents in which the virus scan found something, newest first, a hundred at most. Whose they are is not known. */
export const quarantineSchema = z.object({
  /** How many there are, told here or not. */
  count: z.int().min(0),
  contents: z.array(
    z.object({
      id: z.string(),
      foundAt: z.iso.datetime(),
      /** When it is removed by itself. */
      until: z.iso.datetime(),
      /** The program that sent it, and its organisation. */
      system: z.string(),
      organisation: z.string(),
      contentType: z.string(),
      /** What the scan calls what it found. */
      found: z.string(),
      /** Bytes. */
      size: z.int().min(0),
    }),
  ),
})
export type Quarantine = Readonly<z.infer<typeof quarantineSchema>>
