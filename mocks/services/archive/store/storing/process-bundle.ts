import type { Bundle, OperationOutcome } from 'fhir/r4'
import { ok } from '@/lib/domain/result'
import type { ApartFailure } from '@/lib/threads/worker-threads'
import { takesLong } from './takes-long'
import type { Archive } from '../../archive'
import { notJson, tooMuchWork } from '../../protocol/http/read-body'
import { operationOutcome, unavailable } from '../../protocol/http/outcome'
import type { SystemCaller } from '../../protocol/callers/caller'
import { toResponseEntry } from './entry-answer'
import { readBundle } from './read-bundle'
import type { Issue } from './bundle/transaction'
import { recordRefusedStore } from './record-refused-store'
import { saveTransaction } from './save-transaction'

export type Processed = Readonly<{
  status: 200 | 400 | 403 | 409 | 413 | 422 | 503
  resource: Bundle | OperationOutcome
}>

/** Takes in one transaction Bundle, from bytes to its answer. What is unfit is refused whole (A3). */
export async function processBundle(
  archive: Archive,
  caller: SystemCaller,
  bytes: Uint8Array,
): Promise<Processed> {
  const sent = { bytes, now: archive.clock(), organisations: archive.organisations.ids() }
  const done = takesLong(bytes)
    ? await archive.readApart(caller.software, sent)
    : ok(readBundle(sent))
  if (!done.ok) return failures[done.failure]
  const read = done.value
  if (read === 'not-json') return { status: 400, resource: operationOutcome([notJson]) }
  if (!read.ok) {
    const clients = [...read.clients].map(archive.keys.patientId)
    await recordRefusedStore(archive, caller, clients, read.issues)
    return refused(read.issues)
  }
  const saved = await saveTransaction(archive, caller, read.value)
  if (!saved.ok) return refused(saved.issues)
  const entry = saved.entries.map(toResponseEntry)
  return {
    status: 200,
    resource: { resourceType: 'Bundle', type: 'transaction-response', entry },
  }
}

/** Nothing has been stored: it took more than a Bundle may, or too much of the same program's waits already. */
const failures: Readonly<Record<ApartFailure, Processed>> = {
  'too-much': { status: 413, resource: operationOutcome([tooMuchWork]) },
  busy: { status: 503, resource: operationOutcome([unavailable]) },
}

function refused(issues: readonly Issue[]): Processed {
  return { status: statusOf(issues), resource: operationOutcome(issues) }
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
