import type { Context } from 'hono'
import { logSecurity, securityWriter } from '@/lib/logging/log-security'
import type { SecurityEvent, SecurityReason } from '@/lib/logging/security-events'
import { routeOf } from '../harness/log'
import { unauthorized, type Env, type Parts } from './parts'

/** Notes that a request was refused which may be an attack (docs/security-events.md). */
export function note<Event extends SecurityEvent>(
  c: Context<Env>,
  { log }: Pick<Parts, 'log'>,
  event: Event,
  reason: SecurityReason<Event>,
  status: number,
): void {
  const fields = { method: c.req.method, route: routeOf(c.req.path), status }
  logSecurity(securityWriter(log), event, reason, fields)
}

/** Refuses one who may not ask, and notes it; the answer does not say why. */
export function refuseUnproven(
  c: Context<Env>,
  parts: Pick<Parts, 'log'>,
  reason: 'api-key' | 'access-token',
): Response {
  note(c, parts, 'authz_fail', reason, 401)
  return unauthorized(c)
}
