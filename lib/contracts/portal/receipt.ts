import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { receiptSchema } from '../archive/receipt'
import { localisedNameSchema } from './localised-name'
import { whoseSchema } from './whose'

/** Names of organisations by id, for what a receipt names. */
const organisationNamesSchema = z.record(z.string(), localisedNameSchema)

/** Page of a receipt: what the archive has signed, and names for what it says. */
export const receiptPageSchema = z.object({
  whose: whoseSchema,
  receipt: receiptSchema,
  organisations: organisationNamesSchema,
})
export type ReceiptPageDto = z.infer<typeof receiptPageSchema>
