import '@/lib/contracts/without-eval'
import { z } from 'zod'

/** Documents of one service task that an agreement opens, in their newest version, and the clients whom they are about; never fewer than five. */
const openedRow = z.object({ serviceTask: z.string(), documents: z.int(), clients: z.int() })

/** An agreement on extensive register access that is in force, by its key, with what it opens. */
const openedRegister = z.object({
  key: z.string(),
  rows: z.array(openedRow),
  /** There are service tasks of fewer than five clients, which are not told. */
  withheld: z.boolean(),
})
export type OpenedRegister = Readonly<z.infer<typeof openedRegister>>

/** Answer of `GET /reference/extensive-access`: what agreements open today (D3), in numbers that point at nobody. */
export const openedRegistersSchema = z.object({
  readAt: z.iso.datetime({ offset: true }),
  agreements: z.array(openedRegister),
})
export type OpenedRegisters = Readonly<z.infer<typeof openedRegistersSchema>>
