import { ok, type Result } from '@/lib/domain/result'
import type { ApartFailure } from '@/lib/threads/worker-threads'
import type { Archive } from '../../archive'
import { operationOutcome, unavailable } from '../../protocol/http/outcome'
import { tooMuchWork } from '../../protocol/http/read-body'
import type { SystemCaller } from '../../protocol/callers/caller'
import { readBundle, type ReadBundle, type SentBundle } from './read-bundle'
import { takesLong } from './takes-long'

/** Reads what a system sent: in a thread when that may take long. */
export async function readSent(
  archive: Archive,
  caller: SystemCaller,
  bytes: Uint8Array,
  form: SentBundle['form'],
): Promise<Result<ReadBundle, ApartFailure>> {
  const sent = { bytes, form, now: archive.clock(), organisations: archive.organisations.ids() }
  return takesLong(bytes) ? archive.readApart(caller.software, sent) : ok(readBundle(sent))
}

/** Nothing has been stored: it took more than a Bundle may, or too much of the same program's waits already. */
export const unread = {
  'too-much': { status: 413, resource: operationOutcome([tooMuchWork]) },
  busy: { status: 503, resource: operationOutcome([unavailable]) },
} as const satisfies Readonly<Record<ApartFailure, object>>
