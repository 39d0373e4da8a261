import 'server-only'
import type { LocalisedName } from '@/lib/contracts/portal/localised-name'
import { ok, type Result } from '@/lib/domain/result'
import { checkReceipt, type ReceiptCheck } from '@/lib/proof/check-receipt'
import type { PublishedKey } from '@/lib/proof/read-signed'
import { readReferenceData } from '../archive/reference/reference-data'
import { readReceiptKeys } from '../archive/statements/read-receipt-keys'

export type ForVerifying = Readonly<{
  keys: readonly PublishedKey[]
  /** Names of the controllers, which receipts name by id. */
  organisations: Readonly<Record<string, LocalisedName>>
}>

/** What anyone needs in order to check a receipt; all of it is public. */
export async function readForVerifying(): Promise<Result<ForVerifying, 'archive-unavailable'>> {
  const [keys, reference] = await Promise.all([readReceiptKeys(), readReferenceData()])
  if (!keys.ok) return keys
  if (!reference.ok) return { ok: false, failure: 'archive-unavailable' }
  const controllers = [...reference.value.organisations.values()].filter(
    ({ controller }) => controller,
  )
  return ok({
    keys: keys.value,
    organisations: Object.fromEntries(controllers.map(({ id, name }) => [id, name])),
  })
}

/** Checks a receipt here, for a browser without script. It is neither stored nor logged. `unavailable`: without the archive's keys nothing is known of it. */
export async function verifyHere(
  form: FormData,
): Promise<ReceiptCheck | Readonly<{ state: 'unavailable' }>> {
  const keys = await readReceiptKeys()
  return keys.ok ? checkReceipt(form, keys.value) : { state: 'unavailable' }
}
