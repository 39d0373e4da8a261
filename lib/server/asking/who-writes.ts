import 'server-only'
import { requireActor } from '@/lib/server/session/require-actor'
import { findSubject } from './find-subject'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { Asker } from './who-asks'

export type WriteHindrance = 'not-allowed' | 'unchecked'

/**
 * Who is about to change something, and for whom. The right is asked of the mandates service at this very moment (R1). A
 * preview changes nothing. `unchecked`: the service does not say now, so nothing may be changed, and nothing is known of the right.
 */
export async function whoWrites(handle: string): Promise<Result<Asker, WriteHindrance>> {
  const actor = await requireActor()
  const subject = await findSubject(handle, 'now')
  if (!subject.ok) return fail(subject.failure === 'unchecked' ? 'unchecked' : 'not-allowed')
  if (subject.value.previewAs) return fail('not-allowed')
  return ok({ actor, subject: subject.value })
}
