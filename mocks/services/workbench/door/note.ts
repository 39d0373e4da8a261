import type { Context } from 'hono'
import { logSecurity, securityWriter } from '@/lib/logging/log-security'
import type { SecurityEvent, SecurityReason } from '@/lib/logging/security-events'
import { routeOf } from '../../harness/log'
import type { Env, Parts } from '../parts'

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
