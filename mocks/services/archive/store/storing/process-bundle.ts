import type { Bundle, OperationOutcome } from 'fhir/r4'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Archive } from '../../archive'
import { notJson } from '../../protocol/http/read-body'
import { operationOutcome } from '../../protocol/http/outcome'
import type { SystemCaller } from '../../protocol/callers/caller'
import { quarantine } from '../../scanning/scan-contents'
import { allWrong } from './all-wrong'
import { toResponseEntry } from './entry-answer'
import { readSent, unread } from './read-sent'
import type { Issue, ReadResult, Transaction } from './bundle/transaction'
import { recordRefusedStore } from './record-refused-store'
import { infectedOf } from './infected'
import { placeBundle } from './place-bundle'
import { clientsOf } from './save-patients'
import { saveTransaction, type Saved } from './save-transaction'

export type Processed = Readonly<{
  status: ContentfulStatusCode
  resource: Bundle | OperationOutcome
}>

/**
 * Takes in one transaction Bundle, from bytes to its answer. What is unfit is refused whole (A3).
 *
 * @param isLed another instance has sent it here
 */
export async function processBundle(
  archive: Archive,
  caller: SystemCaller,
  bytes: Uint8Array,
  isLed = false,
): Promise<Processed> {
  const done = await readSent(archive, caller, bytes, 'bundle')
  if (!done.ok) return unread[done.failure]
  const read = done.value
  if (typeof read === 'string') return { status: 400, resource: operationOutcome([notJson]) }
  const { instances } = archive.config
  const led = instances && { instances, isLed, bytes }
  const placed = led && (await placeBundle(archive, caller, read, led))
  if (placed) return placed
  const saved = await store(archive, caller, read)
  if (!saved.ok) return { status: statusOf(saved.issues), resource: operationOutcome(saved.issues) }
  const entry = saved.entries.map(toResponseEntry)
  return {
    status: 200,
    resource: { resourceType: 'Bundle', type: 'transaction-response', entry },
  }
}

/** Whatever is refused, for its shape, by the scan or by what is stored, leaves the same row (L1). */
async function store(archive: Archive, caller: SystemCaller, read: ReadResult): Promise<Saved> {
  const saved = read.ok
    ? await storeClean(archive, caller, read.value)
    : { ok: false as const, issues: (await allWrong(archive, caller, read)).issues }
  if (!saved.ok) {
    const { patientId } = archive.keys
    const clients = read.ok ? clientsOf(read.value, patientId) : [...read.clients].map(patientId)
    await recordRefusedStore(archive, caller, clients, saved.issues)
  }
  return saved
}

async function storeClean(
  archive: Archive,
  caller: SystemCaller,
  transaction: Transaction,
): Promise<Saved> {
  const { found, issues } = await infectedOf(archive, caller, transaction)
  if (issues.length === 0) return saveTransaction(archive, caller, transaction)
  await quarantine(archive, caller, found)
  return { ok: false, issues }
}

/** The gravest thing decides: a Bundle that is no Bundle, what is not the caller's, a conflict, what is unfit. */
function statusOf(issues: readonly Issue[]): Processed['status'] {
  const has = (...errors: readonly Issue['error'][]) =>
    issues.some(({ error }) => errors.includes(error))
  if (has('invalid-bundle')) return 400
  if (has('not-your-register')) return 403
  if (has('too-large')) return 413
  return has('version-conflict', 'duplicate-identifier') ? 409 : 422
}
