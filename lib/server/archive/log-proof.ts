import 'server-only'
import {
  logConsistencySchema,
  logProofSchema,
  logRestoresSchema,
  logVerificationSchema,
  signedHeadSchema,
  type LogProof,
  type LogVerification,
} from '@/lib/contracts/archive/log-proof'
import type { z } from 'zod'
import { ok, type Result } from '@/lib/domain/result'
import type { ArchiveIdentity } from './archive-identity'
import type { ArchiveFailure } from './failure'
import { callArchiveFor } from './call-archive'
import { readOpen } from './http/read-open'

/** A log of a hundred thousand rows takes seconds to go through. Milliseconds. */
const patience = 15_000

/** Whether the client's whole log is as it was written, and all that was ever sealed is there, by the archive's own word. */
export async function readVerification(
  identity: ArchiveIdentity,
): Promise<Result<Omit<LogVerification, 'checkedAt'>, ArchiveFailure>> {
  const name = 'AuditEvent/$verify'
  return callArchiveFor(logVerificationSchema, identity, {
    name,
    path: name,
    accept: 'application/json',
    resource: { resourceType: 'Parameters' },
    timeout: patience,
  })
}

/**
 * Proof that rows are in the log of a signed head. Ask only for rows that are shown: the archive does not know which.
 *
 * @param size of the head; null: the newest, for which everything is sealed that was written before
 */
export function readProof(
  identity: ArchiveIdentity,
  rows: readonly string[],
  size: number | null,
): Promise<Result<LogProof, ArchiveFailure>> {
  const name = 'AuditEvent/$proof'
  const asked = rows.map((valueId) => ({ name: 'row', valueId }))
  const parameter = size === null ? asked : [...asked, { name: 'size', valueInteger: size }]
  return callArchiveFor(logProofSchema, identity, {
    name,
    path: name,
    accept: 'application/json',
    resource: { resourceType: 'Parameters', parameter },
    verbatim: true,
    timeout: patience,
  })
}

/** Proof that the log has only been added to between two sizes; null when it was never as long as the second. */
export async function readConsistency(
  first: number,
  second: number,
): Promise<Result<readonly string[] | null, ArchiveFailure>> {
  const path = `/log/consistency?first=${first}&second=${second}`
  const answer = await readOpen(logConsistencySchema, 'log/consistency', path)
  if (!answer.ok) return answer.failure === 'not-found' ? ok(null) : answer
  return ok(answer.value.path)
}

/** Each time that the log went on from a backup, and the lost heads of one size, as they were signed; none of an archive that does not know of any. */
export async function readRestores(
  size: number | null,
): Promise<Result<z.infer<typeof logRestoresSchema>, ArchiveFailure>> {
  const path = size === null ? '/log/restores' : `/log/restores?size=${size}`
  const answer = await readOpen(logRestoresSchema, 'log/restores', path)
  return !answer.ok && answer.failure === 'not-found' ? ok({ restores: [], lost: [] }) : answer
}

/** A head as it was signed, the same for everyone; `not-found` when none of this size was. */
export function readSignedHead(size: number): Promise<Result<{ jws: string }, ArchiveFailure>> {
  return readOpen(signedHeadSchema, 'log/heads', `/log/heads/${size}`)
}
