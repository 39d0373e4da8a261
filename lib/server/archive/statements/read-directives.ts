import 'server-only'
import { searchsetSchema } from '@/lib/contracts/archive/bundle'
import { consentSchema } from '@/lib/contracts/archive/consent'
import { ok, type Result } from '@/lib/domain/result'
import type { Directive } from '@/lib/domain/statements/directive'
import type { ArchiveIdentity } from '../archive-identity'
import { archiveUnavailable, type ArchiveFailure } from '../failure'
import { callArchiveFor } from '../call-archive'
import { toDirective } from './to-directive'

const answerSchema = searchsetSchema(consentSchema)

/** Every consent and prohibition of the client with its history (C3). One that can't be understood makes all unreadable. */
export async function readDirectives(
  identity: ArchiveIdentity,
): Promise<Result<readonly Directive[], ArchiveFailure>> {
  const found = await callArchiveFor(answerSchema, identity, {
    name: 'Consent/_search',
    path: 'Consent/_search',
    form: {},
  })
  if (!found.ok) return found
  const resources = (found.value.entry ?? []).map(({ resource }) => resource)
  const directives = resources.flatMap((resource) => toDirective(resource) ?? [])
  if (directives.length !== resources.length) {
    return archiveUnavailable('Consent/_search', { reason: 'NOT_UNDERSTOOD' })
  }
  return ok(directives)
}
