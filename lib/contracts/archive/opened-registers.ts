import '@/lib/contracts/without-eval'
import { z } from 'zod'

/** Documents of one service task that an agreement opens, in their newest version, and the clients whom they are about, rounded down; never fewer than ten clients. */
const openedRow = z.object({ serviceTask: z.string(), documents: z.int(), clients: z.int() })

/** An agreement on extensive register access that is in force, by its key, with what it opens. */
const openedRegister = z.object({
  key: z.string(),
  /** A service task of fewer than ten clients has none, nor is it told that there is something. */
  rows: z.array(openedRow),
})
export type OpenedRegister = Readonly<z.infer<typeof openedRegister>>

/** Answer of `GET /reference/extensive-access`: what agreements open today (D3), in numbers that point at nobody. */
export const openedRegistersSchema = z.object({
  readAt: z.iso.datetime({ offset: true }),
  agreements: z.array(openedRegister),
})
export type OpenedRegisters = Readonly<z.infer<typeof openedRegistersSchema>>
