import 'server-only'
import { ok, type Result } from '@/lib/domain/result'
import type { ArchiveIdentity } from '../archive-identity'
import { archiveUnavailable } from '../failure'
import { archiveToken } from '../login/token-cache'

/** The id by which the archive knows the subject. */
export async function patientOf(
  identity: ArchiveIdentity,
): Promise<Result<string, 'archive-unavailable'>> {
  const token = await archiveToken(identity).catch(() => null)
  return token?.patient ? ok(token.patient) : archiveUnavailable('token', { reason: 'NO_PATIENT' })
}

/** The id by which the archive knows the one who is logged in; null when it can't be told now. */
export async function patientOfActor({ actor }: ArchiveIdentity): Promise<string | null> {
  const { key, hetu } = actor
  const own = await patientOf({ actor, subject: { key, hetu, capacity: 'self' } })
  return own.ok ? own.value : null
}
