import type { Logger } from 'pino'
import { logSecurity, securityWriter, type SecurityFields } from '@/lib/logging/log-security'

/**
 * Notes an answer that may be one to an attack, by its status alone: whatever the archive refuses a caller as what never was (D0, D7)
 * is one line with what never was. What the token endpoint refuses, it notes itself.
 */
export function noteRefusal(
  log: Logger,
  status: number,
  fields: Omit<SecurityFields, 'status'>,
): void {
  const write = securityWriter(log)
  const told = { ...fields, status }
  if (status === 401) logSecurity(write, 'authz_fail', 'access-token', told)
  if (status === 403) logSecurity(write, 'authz_fail', 'scope', told)
  if (status === 404) {
    const isKnown = fields.software !== undefined
    if (isKnown) logSecurity(write, 'malicious_direct_reference', 'resource', told)
    else logSecurity(write, 'malicious_extraneous', 'path', told)
  }
  if (status === 405) logSecurity(write, 'malicious_extraneous', 'method', told)
  if (status === 406 || status === 415)
    logSecurity(write, 'input_validation_fail', 'content-type', told)
  if (status === 413) logSecurity(write, 'input_validation_fail', 'body-size', told)
  if (status === 429) logSecurity(write, 'excess_rate_limit_exceeded', 'requests', told)
}
