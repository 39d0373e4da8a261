import 'server-only'
import { operationOutcomeSchema } from '@/lib/contracts/archive/operation-outcome'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { ArchiveIdentity } from '../archive-identity'
import { archiveUnavailable } from '../failure'
import { sendToArchive, type ArchiveCall } from '../call-archive'
import { jsonOf, reasonOf } from './read-answer'

/** What the archive answered, or the code of its refusal. */
export type Written = Result<unknown, 'archive-unavailable'> | Refusal
type Refusal = Readonly<{ ok: false; failure: 'refused'; code: string; reference?: string }>

/**
 * Sends what changes something, once. `archive-unavailable`: there was no answer that can be trusted, so it may have
 * been stored or not; who calls has to find out.
 */
export async function writeToArchive(
  identity: ArchiveIdentity,
  call: ArchiveCall,
): Promise<Written> {
  try {
    const { status, body } = await sendToArchive(identity, { ...call, writes: true })
    const answer = jsonOf(body)
    if (status >= 200 && status < 300) return ok(answer)
    const code = status < 500 ? errorOf(answer) : undefined
    if (code === undefined) return archiveUnavailable(call.name, { status })
    return { ...fail('refused'), code }
  } catch (error) {
    return archiveUnavailable(call.name, { reason: reasonOf(error) })
  }
}

function errorOf(answer: unknown): string | undefined {
  const outcome = operationOutcomeSchema.safeParse(answer)
  return outcome.data?.issue[0]?.details?.coding[0]?.code
}
