import 'server-only'
import { log } from '@/lib/config/log'
import { fail } from '@/lib/domain/result'
import { logSecurity } from '@/lib/logging/log-security'
import type { SecurityReason } from '@/lib/logging/security-events'

/**
 * `not-found`, with its line in the log. Whatever may not be seen and whatever never was end here, so that neither the answer nor the
 * log tells one from the other.
 */
export function foundNothing(what: SecurityReason<'malicious_direct_reference'>) {
  logSecurity(log, 'malicious_direct_reference', what)
  return fail('not-found')
}
