import { z } from 'zod'

/** Clients are dealt by the first three hex digits of their id, which is a keyed hash of the identity code. */
export const slotCount = 4096
const slot = z
  .int()
  .min(0)
  .max(slotCount - 1)

/**
 * Which instance holds whom. A slot that nobody has, or that is closed (`in`: null, while its clients are moved), is answered by none.
 */
export const directorySchema = z
  .object({
    /** Where tokens are given, reference data is entered, and heads come together. */
    lead: z.string(),
    /** Where each instance answers the others. */
    instances: z.record(z.string().regex(/^[a-z0-9-]{1,40}$/), z.url({ protocol: /^https?$/ })),
    slots: z.array(z.object({ from: slot, to: slot, in: z.string().nullable() })),
  })
  .superRefine(({ lead, instances, slots }, { addIssue }) => {
    const wrong = (message: string) => addIssue({ code: 'custom', message })
    if (!(lead in instances)) wrong('lead names none of the instances')
    for (const { from, to, in: name } of slots) {
      if (from > to) wrong(`slots ${from}–${to} are none`)
      if (name !== null && !(name in instances)) wrong(`slots ${from}–${to} name no instance`)
    }
    const sorted = [...slots].sort((one, other) => one.from - other.from)
    for (const [n, { from }] of sorted.entries())
      if (n > 0 && from <= (sorted[n - 1]?.to ?? -1)) wrong(`slot ${from} is named twice`)
  })
export type Directory = Readonly<z.infer<typeof directorySchema>>

/** The instance that holds a client; undefined: none may answer for her now. */
export function instanceOf({ slots }: Directory, clientId: string): string | undefined {
  if (!/^[0-9a-f]{3}/.test(clientId)) return undefined
  const own = Number.parseInt(clientId.slice(0, 3), 16)
  return slots.find(({ from, to }) => from <= own && own <= to)?.in ?? undefined
}
